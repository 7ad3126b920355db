import type { RankingCorrection } from '../../../../shared/contract/ranking';
import { formatDate } from '../../../../shared/domain/period';
import { nameOfFigure } from '../../../../shared/domain/scheme/confirmed';
import type { RankingItemHead } from '../../../../shared/domain/scheme/result';
import { ExportButton } from '../../../ui/data-grid/output/export-button';

interface CorrectionListProps {
  readonly title: string;
  readonly corrections: readonly RankingCorrection[];
  readonly items: readonly RankingItemHead[];
}

/** Each correction with its date, what was printed, what it is now, why and by whom. */
export function CorrectionList({ title, corrections, items }: CorrectionListProps) {
  if (corrections.length === 0)
    return <p className="muted">这份通报还没有更正过。发现有误时，点“更正一个数字”。</p>;
  return (
    <section className="card correction-list" aria-label="更正事项">
      <div className="card-head">
        <b>更正事项</b>
        <ExportButton
          title={title}
          columns={[
            ['更正日期', 'date'],
            ['单位', 'text'],
            ['事项', 'text'],
            ['通报数', 'number'],
            ['更正为', 'number'],
            ['理由', 'text'],
            ['经办人', 'text'],
            ['通报', 'text'],
          ]}
          rows={corrections.map((each) => [
            each.correctedOn,
            each.unit,
            nameOfFigure(items, each.kind, each.subject),
            each.published ?? '',
            each.corrected,
            each.reason,
            each.operator,
            each.documentNumber,
          ])}
        />
      </div>
      <table className="plain-table">
        <thead>
          <tr>
            <th>更正日期</th>
            <th>单位</th>
            <th>事项</th>
            <th className="num">通报数</th>
            <th className="num">更正为</th>
            <th>理由</th>
            <th>经办人</th>
            <th>通报</th>
          </tr>
        </thead>
        <tbody>
          {corrections.map((each) => (
            <tr key={each.id}>
              <td>{formatDate(each.correctedOn)}</td>
              <td>{each.unit}</td>
              <td>{nameOfFigure(items, each.kind, each.subject)}</td>
              <td className="num">{each.published ?? '—'}</td>
              <td className="num">
                <b>{each.corrected}</b>
              </td>
              <td>{each.reason}</td>
              <td>{each.operator}</td>
              <td>{each.documentNumber}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
