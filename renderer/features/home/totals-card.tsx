import type { HomeView } from '../../../shared/contract/app';
import { figureText } from '../../../shared/format';
import { ExportButton } from '../../ui/data-grid/output/export-button';

/** 上报 and 认定 of the month side by side, then the year to date against its target and last year. */
export function TotalsCard({ totals }: { readonly totals: HomeView['totals'] }) {
  return (
    <section className="card" aria-label="主要指标">
      <div className="card-head">
        <h2>主要指标</h2>
        <ExportButton
          title="主要指标"
          columns={[
            ['指标', 'text'],
            ['计量', 'text'],
            ['本月上报', 'number'],
            ['本月认定', 'number'],
            ['本年累计', 'number'],
            ['年度目标', 'number'],
            ['完成率%', 'number'],
            ['上年累计', 'number'],
          ]}
          rows={totals.map((total) => [
            total.name,
            total.measure,
            ...[total.reported, total.recognised, total.yearRecognised, total.target ?? ''].map((figure) =>
              figureText(figure, total.measure),
            ),
            total.rate ?? '',
            figureText(total.lastYear ?? '', total.measure),
          ])}
        />
      </div>
      <table className="home-table">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col" className="num">
              本月上报
            </th>
            <th scope="col" className="num">
              本月认定
            </th>
            <th scope="col" className="num">
              本年累计
            </th>
            <th scope="col" className="num">
              年度目标
            </th>
            <th scope="col" className="num">
              完成率%
            </th>
            <th scope="col" className="num">
              上年累计
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.map((total) => (
            <tr key={total.indicator}>
              <th scope="row">
                {total.name}
                <span className="muted"> {total.measure}</span>
              </th>
              <td className="num">{figureText(total.reported, total.measure)}</td>
              <td className="num">
                <strong>{figureText(total.recognised, total.measure)}</strong>
              </td>
              <td className="num">{figureText(total.yearRecognised, total.measure)}</td>
              <td className="num">{figureText(total.target ?? '', total.measure)}</td>
              <td className="num">{total.rate ?? ''}</td>
              <td className="num muted">{figureText(total.lastYear ?? '', total.measure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
