/** Ranking schemes: their versions, templates and files. */
import { z } from 'zod';
import type { SchemeCheck } from '../domain/scheme/check-scheme';
import type { SchemeChange } from '../domain/scheme/compare-schemes';
import { type Scheme, schemeSchema } from '../domain/scheme/scheme';
import { action, query } from './operation';

export const schemeId = z.string().min(1).max(80);

export interface StoredScheme {
  readonly scheme: Scheme;
  readonly isDefault: boolean;
}

/** A published scheme in the program's own format, to start from. */
export interface SchemeTemplate {
  readonly scheme: Scheme;
  /** What it needs besides the program's own figures. */
  readonly remarks: readonly string[];
}

/** A stored version and what it changed in the one before; the first has no changes. */
export interface SchemeVersion {
  readonly scheme: Scheme;
  readonly isDefault: boolean;
  readonly changes: readonly SchemeChange[];
}

export const schemeOperations = {
  'schemes.list': query<{ schemes: StoredScheme[] }>()(z.object({})),
  'schemes.save': action<{ id: string; version: number }>()(
    z.object({ scheme: schemeSchema, makeDefault: z.boolean() }),
  ),
  'schemes.templates': query<{ templates: SchemeTemplate[] }>()(z.object({})),
  /** Newest first. */
  'schemes.versions': query<{ versions: SchemeVersion[] }>()(z.object({ id: schemeId })),
  'schemes.export': query<{ file: string; sha256: string }>()(
    z.object({
      id: schemeId,
      version: z.number().int().positive().optional(),
      target: z.string().min(1).max(80),
    }),
  ),
  /** Reads a scheme from a file for the editor; nothing is stored before it is saved there. */
  'schemes.import': query<SchemeCheck>()(z.object({ token: z.string().min(1).max(80) })),
};
