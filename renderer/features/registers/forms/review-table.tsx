import { Checkbox } from 'antd';
import { useState } from 'react';
import type { RegisterReview, ReviewedRow, RowVerdict } from '../../../../shared/registers/import/review';
import { columnLetters } from '../../../lib/words/column-letters';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { StateMark } from '../../../ui/office/state-tag';
import { ValueChange } from '../../../ui/office/value-change';
import { ViewTabs } from '../../../ui/page/view-tabs';

const VERDICTS = {
  new: { name: '新增', shape: 'hollow', tone: 'accent' },
  changed: { name: '有变化', shape: 'half', tone: 'warning' },
  unchanged: { name: '无变化', shape: 'full', tone: 'plain' },
  refused: { name: '不收', shape: 'crossed', tone: 'overdue' },
} as const satisfies Record<RowVerdict, object>;

const ROW_VERDICTS = Object.keys(VERDICTS) as RowVerdict[];

/** The list stays quick to look through; the counts tell of the rest. */
const MAX_SHOWN = 200;

interface ReviewTableProps {
  readonly review: RegisterReview;
  /** Rows of the table that are not the clerk's: counted out of the numbers shown. */
  readonly added: number;
  /** Rows the clerk does not want. */
  readonly leftOut: ReadonlySet<number>;
  readonly onLeaveOut: (rows: ReadonlySet<number>) => void;
}

/** Row by row what an import would do, with what is wrong at which cell. */
export function ReviewTable({ review, added, leftOut, onLeaveOut }: ReviewTableProps) {
  const [only, setOnly] = useState<RowVerdict | null>(null);
  const rows = review.rows.filter((row) => only === null || row.verdict === only);
  return (
    <>
      <ViewTabs
        label="按结果筛选"
        tabs={[
          { id: null, title: '全部', count: review.rows.length },
          ...ROW_VERDICTS.map((id) => ({
            id,
            title: VERDICTS[id].name,
            count: review.rows.filter((row) => row.verdict === id).length,
          })),
        ]}
        chosen={only}
        onChoose={setOnly}
      >
        <ExportButton
          title="台账导入核对结果"
          columns={[
            ['行', 'number'],
            ['结果', 'text'],
            ['内容', 'text'],
            ['疑问和变化', 'text'],
          ]}
          rows={rows.map((row) => [
            `${row.row + 1 - added}`,
            VERDICTS[row.verdict].name,
            row.text,
            remarksOf(row, row.row + 1 - added).join('；'),
          ])}
        />
      </ViewTabs>
      <table className="register-table register-review" aria-label="核对结果">
        <thead>
          <tr>
            <th scope="col">收</th>
            <th scope="col" className="num">
              行
            </th>
            <th scope="col">结果</th>
            <th scope="col">内容</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MAX_SHOWN).map((row) => (
            <tr key={row.row}>
              <td>
                <Checkbox
                  aria-label={`收下第 ${row.row + 1 - added} 行`}
                  disabled={row.verdict === 'refused' || row.verdict === 'unchanged'}
                  checked={row.verdict !== 'refused' && row.verdict !== 'unchanged' && !leftOut.has(row.row)}
                  onChange={({ target }) => {
                    const next = new Set(leftOut);
                    if (target.checked) next.delete(row.row);
                    else next.add(row.row);
                    onLeaveOut(next);
                  }}
                />
              </td>
              <td className="num">{row.row + 1 - added}</td>
              <td>
                <StateMark shape={VERDICTS[row.verdict].shape} tone={VERDICTS[row.verdict].tone}>
                  {VERDICTS[row.verdict].name}
                </StateMark>
              </td>
              <td>
                <RowText row={row} number={row.row + 1 - added} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MAX_SHOWN && (
        <p className="muted">
          只列出前 {MAX_SHOWN} 行，其余 {rows.length - MAX_SHOWN} 行同样按结果收下。
        </p>
      )}
    </>
  );
}

/** What `RowText` sets under the text, in words alone. */
function remarksOf({ issues, differences }: ReviewedRow, number: number): string[] {
  return [
    ...issues.map(({ column, message }) => `${cellName(column, number)}${message}`),
    ...differences.map(({ title, before, after }) => `${title}：${before || '空'} → ${after}`),
  ];
}

const cellName = (column: number | null, number: number) =>
  column === null ? '' : `${columnLetters(column + 1)}${number} `;

function RowText({ row, number }: { readonly row: ReviewedRow; readonly number: number }) {
  return (
    <>
      <div>{row.text}</div>
      {row.issues.map(({ column, message }) => (
        <div key={`${column}-${message}`} className="register-issue">
          {cellName(column, number)}
          {message}
        </div>
      ))}
      {row.differences.map(({ title, before, after }) => (
        <div key={title} className="register-difference">
          {title}：<ValueChange before={before} after={after} />
        </div>
      ))}
    </>
  );
}
