import { Button, Checkbox } from 'antd';
import { IMPORT_FIELDS } from '../../../../shared/import/fields';
import type { ReviewRow } from '../../../../shared/import/review/review';
import { ValueChange } from '../../../ui/office/value-change';
import { useImport } from '../import-store';

/** What the row says otherwise than the known project: kept as known unless the clerk takes it. */
export function KnownDifferences({ row }: { readonly row: ReviewRow }) {
  const changed = row.differences.filter((difference) => difference.kind === 'changed');
  const filled = row.differences.filter((difference) => difference.kind === 'filled');
  if (row.differences.length === 0) return null;
  const every = changed.every((difference) => difference.taken);
  const { correct } = useImport.getState();
  return (
    <section aria-label="与已掌握的不同">
      {changed.length > 0 && (
        <div className="row-differences-head">
          <h3 className="row-facts-title">与已掌握的不同（{changed.length}）</h3>
          <Button
            size="small"
            onClick={() =>
              void correct({ type: 'set-difference', rows: [row.row], field: null, taken: !every })
            }
          >
            {every ? '都不采用' : '全部采用'}
          </Button>
        </div>
      )}
      {changed.map(({ field, known, sent, taken }) => (
        <div key={field} className="row-difference">
          <Checkbox
            checked={taken}
            onChange={(event) =>
              void correct({ type: 'set-difference', rows: [row.row], field, taken: event.target.checked })
            }
          >
            {IMPORT_FIELDS[field]}采用新报的
          </Checkbox>
          <p>
            <ValueChange before={known} after={sent} />
          </p>
        </div>
      ))}
      {filled.length > 0 && (
        <p className="muted">补齐原来空缺的：{filled.map(({ field }) => IMPORT_FIELDS[field]).join('、')}</p>
      )}
    </section>
  );
}
