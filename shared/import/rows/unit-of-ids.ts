/** Whose projects the hidden numbers of our own form are. */
import { matchNameOf } from '../../domain/text/project-name';
import type { SheetLayout } from '../layout/layout';
import type { ReviewContext } from '../review/review-context';
import { projectOfToken } from '../unit-form';
import type { KnownUnit } from './match-unit';

/** The unit for whose workbook a number was made, and which is named as its project is; else `null`. */
export function unitOfId(token: string, name: string, context: ReviewContext): KnownUnit | null {
  const written = matchNameOf(name);
  for (const unit of context.unitsById.values()) {
    const id = projectOfToken(token, unit.id);
    // Another office has the same numbers for other projects.
    if (id !== null && context.projects.byId.get(id)?.matchName === written) return unit;
  }
  return null;
}

/** Each unit whose projects stand in the sheet with their numbers. */
export function unitsOfIds({ ids, columns, view }: SheetLayout, context: ReviewContext): Set<KnownUnit> {
  const units = new Set<KnownUnit>();
  const column = columns.find(({ field }) => field === 'projectName')?.column ?? -1;
  for (const [row, token] of ids) {
    const unit = unitOfId(token, view.text(row, column), context);
    if (unit !== null) units.add(unit);
  }
  return units;
}
