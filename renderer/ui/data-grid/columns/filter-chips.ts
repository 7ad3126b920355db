import type { FilterChip } from '../../page/filter-sentence';
import type { GridView } from '../model/grid-view';
import type { GridColumn } from './grid-column';
import { describeFilter } from './grid-filter';

/** The filters of the columns as parts of the sentence above the list. */
export function filterChips<Row>(
  columns: readonly GridColumn<Row>[],
  { filters }: GridView,
  change: (changes: Partial<GridView>) => void,
): readonly FilterChip[] {
  return Object.entries(filters).flatMap(([id, filter]): FilterChip[] => {
    const column = columns.find((candidate) => candidate.id === id);
    if (!column) return [];
    const { [id]: _removed, ...others } = filters;
    return [{ id, text: describeFilter(column.title, filter), onRemove: () => change({ filters: others }) }];
  });
}
