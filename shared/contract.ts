/** THE list of operations. A handler that is missing, unknown or wrongly typed does not compile. */
import type { z } from 'zod';
import { appOperations } from './contract/app';
import { assessmentOperations } from './contract/assessment';
import { attachmentOperations } from './contract/attachments';
import { attributionOperations } from './contract/attribution';
import { documentOperations } from './contract/documents';
import { importOperations } from './contract/import';
import { monthOperations } from './contract/month';
import { officeOperations } from './contract/office';
import type { Operation } from './contract/operation';
import { projectOperations } from './contract/projects';
import { rankingOperations } from './contract/ranking';
import { recognitionOperations } from './contract/recognition';
import { registerOperations } from './contract/registers';
import { safetyOperations } from './contract/safety';
import { schemeOperations } from './contract/schemes';
import { startOperations } from './contract/start';
import { templateOperations } from './contract/templates';

/** Operations on an open office; each has a handler in `electron/handlers`. */
export const officeContract = {
  ...appOperations,
  ...officeOperations,
  ...projectOperations,
  ...attributionOperations,
  ...importOperations,
  ...recognitionOperations,
  ...monthOperations,
  ...rankingOperations,
  ...schemeOperations,
  ...assessmentOperations,
  ...documentOperations,
  ...templateOperations,
  ...registerOperations,
  ...attachmentOperations,
  ...safetyOperations,
} as const satisfies Record<string, Operation>;

export const contract = { ...startOperations, ...officeContract } as const satisfies Record<
  string,
  Operation
>;

export type Contract = typeof contract;
export type OfficeOperationName = keyof typeof officeContract;
export type OperationName = keyof Contract;
/** What a caller writes (defaults may be left out). */
export type InputOf<Name extends OperationName> = z.input<Contract[Name]['input']>;
/** What a handler receives after parsing. */
export type ParsedInputOf<Name extends OperationName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends OperationName> =
  Contract[Name] extends Operation<infer _Input, infer Output> ? Output : never;

export type Handlers<Context> = {
  readonly [Name in OfficeOperationName]: (
    context: Context,
    input: ParsedInputOf<Name>,
    // A handler with nothing to answer returns nothing; the caller gets `null`.
  ) => [OutputOf<Name>] extends [null] ? Promise<void> : Promise<OutputOf<Name>>;
};

/** A group of handlers for the operations of one feature. */
export type HandlersFor<Context, Names extends OfficeOperationName> = Pick<Handlers<Context>, Names>;

/** Messages from the main process to the window. */
export type AppEvent =
  | { readonly type: 'data-changed'; readonly operation: string }
  | {
      readonly type: 'progress';
      readonly task: string;
      readonly done: number;
      readonly total: number;
      readonly text: string;
    }
  | { readonly type: 'command'; readonly command: string };
