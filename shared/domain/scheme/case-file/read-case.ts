import { inputProblem } from '../../input-problem';
import type { RankingWarning } from '../result';
import { type EvaluationCase, evaluationCaseSchema } from '../scheme';
import { placeInCase } from './describe-place';
import { JsonFault, readJson } from './read-json';

/** A case, or everything that is wrong with its file: a sentence each, with the place. */
export type ReadCase =
  | { readonly ok: true; readonly input: EvaluationCase; readonly remarks: readonly RankingWarning[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the text of a case file for the `evaluate` command: the format is in the README one folder up. */
export function readCase(text: string): ReadCase {
  let written: unknown;
  try {
    written = readJson(text);
  } catch (error) {
    if (error instanceof JsonFault) return { ok: false, problems: [error.message] };
    throw error;
  }
  const parsed = evaluationCaseSchema.safeParse(written, { error: inputProblem });
  if (parsed.success) return { ok: true, input: parsed.data, remarks: remarksOn(written) };
  const problems = parsed.error.issues.map(
    (issue) => `${placeInCase(issue.path, written)}${issue.message}${whatIsWritten(issue.path, written)}`,
  );
  return { ok: false, problems: [...new Set(problems)] };
}

/** Fields nobody reads: a note beside the figures, or `target` where `targets` was meant. */
function remarksOn(written: unknown): RankingWarning[] {
  const known = new Set(Object.keys(evaluationCaseSchema.shape));
  const unused = Object.keys(written as object).filter((field) => !known.has(field));
  if (unused.length === 0) return [];
  const names = unused.map((field) => field.slice(0, 40)).join('”“');
  return [{ code: 'unknown-field', message: `算例里有没用到的内容，请核对字段名：“${names}”`, units: [] }];
}

/** The word that stands where a figure should be. */
function whatIsWritten(path: readonly PropertyKey[], written: unknown): string {
  let at = written;
  for (const key of path) {
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined;
  }
  return typeof at === 'string' && at !== '' ? `（写的是“${at.slice(0, 40)}”）` : '';
}
