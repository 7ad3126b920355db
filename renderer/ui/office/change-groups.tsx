import './change-list.css';
import { ExportButton } from '../data-grid/output/export-button';
import { ValueChange } from './value-change';

export interface ChangedField {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

interface ChangeGroupsProps {
  /** Of the list, and of the file. */
  readonly title: string;
  /** What the words above a group are, for the file. */
  readonly heads: readonly string[];
  readonly groups: readonly { readonly head: readonly string[]; readonly lines: readonly ChangedField[] }[];
}

/** Changed fields from what to what, together under what they have in common. */
export function ChangeGroups({ title, heads, groups }: ChangeGroupsProps) {
  return (
    <>
      <ul className="change-list">
        {groups.map(({ head, lines }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one action may be told twice, and the list never moves
          <li key={place}>
            <span className="muted">{head.join(' ')}</span>
            {lines.map(({ field, before, after }) => (
              <div key={field}>
                {field}：<ValueChange before={before} after={after} />
              </div>
            ))}
          </li>
        ))}
      </ul>
      <ExportButton
        title={title}
        columns={[...heads, '内容', '改前', '改后'].map((heading) => [heading, 'text'] as const)}
        rows={groups.flatMap(({ head, lines }) =>
          lines.map(({ field, before, after }) => [...head, field, before, after]),
        )}
      />
    </>
  );
}
