/** Headings with a letter typed wrong: named to the clerk, never guessed. */
import type { ImportField } from '../fields';
import { HEADING_SYNONYMS } from './heading-synonyms';
import { normaliseHeading } from './headings';

/** 项目名秤: one letter off 项目名称. */
export function isSlipOf(heading: string, field: ImportField): boolean {
  const { key } = normaliseHeading(heading);
  return (HEADING_SYNONYMS[field] ?? []).some(
    (word) =>
      word.length >= 4 &&
      word.length === key.length &&
      [...word].filter((letter, place) => letter !== key[place]).length === 1,
  );
}
