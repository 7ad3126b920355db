/**
 * A register (台账) is a declaration: its fields, how they stand in form and list, its states. Storage, checking,
 * list, form, history, bulk edit, paste, export, audit and undo follow from it.
 */
import { z } from 'zod';
import type { DocumentKind } from '../documents/kinds';
import type { Settings } from '../domain/settings';
import type { Field, FieldValue } from './field';

export type Fields = Readonly<Record<string, Field>>;
export type FieldValues = Readonly<Record<string, FieldValue>>;
/** The values of a register's fields, by the field's id. */
export type ValuesOf<F extends Fields> = {
  readonly [Id in keyof F]: F[Id] extends Field<infer Value> ? Value : never;
};

export interface RegisterState {
  readonly id: string;
  readonly title: string;
  /** Other titles it is read by in a sheet. */
  readonly also?: readonly string[];
  /** Nothing is left to do: the entry leaves the open list. */
  readonly closed?: boolean;
}

/** A step of an entry's life: who took it where, when, and what was said. */
export interface RegisterStep {
  readonly state: string;
  readonly on: string;
  readonly handler: string;
  readonly text: string;
}

export interface RegisterEntry<Values = FieldValues> {
  readonly id: number;
  readonly register: string;
  readonly title: string;
  readonly fields: Values;
  /** Names of what the reference fields point to; empty for none. */
  readonly unit: string;
  readonly project: string;
  readonly leader: string;
  /** Id of a state; empty in a register without states. */
  readonly state: string;
  readonly steps: readonly RegisterStep[];
  /** Where an entry made by the program came from, `progress:12`; `null` when typed in. */
  readonly origin: string | null;
}

/** What is computed for the list from an entry, its neighbours and the day. */
export interface Derived {
  readonly values: Readonly<Record<string, string | number | null>>;
  readonly tone?: 'warning' | 'muted';
}

export interface DerivedColumn {
  readonly id: string;
  readonly title: string;
  readonly kind: 'text' | 'number' | 'date';
  readonly width: number;
  readonly hint?: string;
}

export interface DeriveContext {
  readonly today: string;
  /** Nothing is left to do with the entry. */
  readonly isClosed: boolean;
  readonly settings: Settings;
  /** All entries of the register itself. */
  readonly own: readonly RegisterEntry[];
  /** Entries of the registers named in `needs`. */
  readonly related: Readonly<Record<string, readonly RegisterEntry[]>>;
}

/** A next step offered beside an entry: a new entry of another register, begun with what is known. */
export interface FollowUp<F extends Fields = Fields> {
  /** The button: 记走访. */
  readonly title: string;
  readonly register: string;
  /** `derived` is what the list has computed of the entry. */
  values(entry: RegisterEntry<ValuesOf<F>>, derived: Derived['values']): FieldValues;
}

export interface RegisterPaper<F extends Fields = Fields> {
  /** The button: 生成会议纪要. */
  readonly title: string;
  readonly kind: DocumentKind;
  /** It can be about one entry alone, and about which. */
  ofEntry?(entry: Pick<RegisterEntry<ValuesOf<F>>, 'fields' | 'state'>): boolean;
}

/** A register that keeps marks: the fields of what is marked and by whom. */
export interface Marks {
  readonly subject: string;
  readonly rater: string;
  /** What a rater is called: 评委, 企业. */
  readonly raterNoun: string;
  /** The criteria with their full marks; `null`: marks are places. */
  criteria(settings: Settings): readonly string[] | null;
}

export interface Register<F extends Fields = Fields> {
  /** Stored with every entry; never changed. */
  readonly id: string;
  readonly title: string;
  /** What one entry is called: 问题, 走访. */
  readonly noun: string;
  /** When it is for and what comes of it: stands in the empty list. */
  readonly hint: string;
  /** At most one field each of kind unit, project and leader. */
  readonly fields: F;
  readonly sections: readonly { readonly title: string; readonly fields: readonly string[] }[];
  /** Ids of fields and derived columns in the list's order; `state` is the entry's state. The first is frozen. */
  readonly columns: readonly string[];
  /** The first is that of a new entry; none: the register has no states. */
  readonly states: readonly RegisterState[];
  /** The field (date or date-time) an entry is filed under; lists show the newest first. */
  readonly dateField: string;
  /** A number by which entries of one day stand; left out, the one entered last comes first. */
  readonly orderField?: string;
  /** One line that names an entry; it is also what search finds. */
  titleOf(values: ValuesOf<F>, names: { readonly unit: string; readonly project: string }): string;
  /** A rule over several fields: what is wrong, or `null`. */
  check?(values: ValuesOf<F>): string | null;
  /** What keeps an entry from being moved to a state, or `null`. Sheets bring in states as they stand. */
  bars?(state: string, values: ValuesOf<F>): string | null;
  readonly derivedColumns?: readonly DerivedColumn[];
  /** Registers whose entries `derive` looks at. */
  readonly needs?: readonly string[];
  derive?(entry: RegisterEntry<ValuesOf<F>>, context: DeriveContext): Derived;
  /** Entries of other registers that an entry of this one gives rise to. */
  readonly begins?: readonly FollowUp<F>[];
  /** Papers made from the register; those about one unit, project or entry are offered beside its entry. */
  readonly papers?: readonly RegisterPaper<F>[];
  /** It keeps marks: they can be typed as one table of subjects and raters. */
  readonly marks?: Marks;
  /** Pages that belong to the register: its statistics, its neighbours. */
  readonly links?: readonly { readonly title: string; readonly route: string }[];
  /** What entries with the tone `warning` are, after their number, for the home page: `个问题超过办理时限`. */
  readonly attention?: string;
}

/** An entry of a register, by the type of its declaration. */
export type EntryOf<R> = R extends Register<infer F> ? RegisterEntry<ValuesOf<F>> : never;

interface NamedFields<F extends Fields> {
  readonly sections: readonly { readonly title: string; readonly fields: readonly (keyof F & string)[] }[];
  readonly dateField: keyof F & string;
  readonly orderField?: keyof F & string;
}

/** Keeps the types of the fields, so that rules and documents read entries without casts. */
export function defineRegister<const F extends Fields>(register: Register<F> & NamedFields<F>): Register<F> {
  return register;
}

/** Field of the only kind given; `null` when the register has none. */
export function fieldOfKind(register: Register, kind: 'unit' | 'project' | 'leader'): string | null {
  return Object.keys(register.fields).find((id) => register.fields[id]?.kind === kind) ?? null;
}

/** All fields of a register, none left out and none more. */
export function fieldsSchema(register: Register): z.ZodType<FieldValues> {
  return z.strictObject(
    Object.fromEntries(Object.entries(register.fields).map(([id, field]) => [id, field.schema])),
  );
}

export function emptyValues(register: Register): FieldValues {
  return Object.fromEntries(Object.entries(register.fields).map(([id, field]) => [id, field.empty]));
}

/** Stored values as the declaration knows them today: fields added since are empty, fields taken away are dropped. */
export function readStoredValues(register: Register, stored: Readonly<Record<string, unknown>>): FieldValues {
  return Object.fromEntries(
    Object.entries(register.fields).map(([id, field]) => {
      const parsed = field.schema.safeParse(stored[id]);
      return [id, parsed.success ? parsed.data : field.empty];
    }),
  );
}

/** Whether nothing is left to do; entries of a register without states are never open. */
export function isClosedState(register: Register, state: string): boolean {
  return register.states.find((candidate) => candidate.id === state)?.closed ?? register.states.length === 0;
}

/** What is left to do, in a word: the one state that is open (`在任`), else `未办结`. */
export function openWord({ states }: Register): string {
  const [only, ...others] = states.filter((state) => !state.closed);
  return only !== undefined && others.length === 0 ? only.title : '未办结';
}

/** The state a sheet names by its title; `undefined` when the register has none such. */
export function stateByTitle(register: Register, title: string): RegisterState | undefined {
  return register.states.find((state) => state.title === title || state.also?.includes(title));
}

export function stateTitle(register: Register, state: string): string {
  return register.states.find((candidate) => candidate.id === state)?.title ?? state;
}
