import type { DispatchWeek } from '../../../../shared/contract/registers';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { RouteLink } from '../../../ui/page/route-link';

type Statistic = DispatchWeek['statistics'][number];

/** Problems nobody has sorted are those with the field empty; what comes from the library opens there. */
function routeOf(by: Statistic['by'], word: string): string {
  if (word.includes('按项目库')) return '/dispatch?tab=classes&class=签约未开工';
  return `/register/problem?${by}=${encodeURIComponent(word === '未分类' ? '' : word)}`;
}

const TITLES = { category: '未办结问题按类别', bottleneck: '未办结问题按制约分类' } as const;
const HEADS = { category: '类别', bottleneck: '分类' } as const;

/** Open problems by category and by bottleneck class; a word opens its problems. */
export function ProblemStatistics({ statistics }: { readonly statistics: DispatchWeek['statistics'] }) {
  const linesBy = (by: Statistic['by']) => statistics.filter((line) => line.by === by);
  return (
    <div className="register-statistics">
      {(['category', 'bottleneck'] as const).map((by) => (
        <section key={by} className="card" aria-label={by === 'category' ? '按类别' : '按制约分类'}>
          <div className="card-head">
            <h2>{TITLES[by]}</h2>
            <ExportButton
              title={TITLES[by]}
              columns={[
                [HEADS[by], 'text'],
                ['未办结', 'number'],
                ['其中超期', 'number'],
                ['最长天数', 'number'],
              ]}
              rows={linesBy(by).map(({ word, open, overdue, longestDays }) => [
                word,
                String(open),
                String(overdue),
                longestDays ? String(longestDays) : '',
              ])}
            />
          </div>
          <table className="register-table">
            <thead>
              <tr>
                <th scope="col">{HEADS[by]}</th>
                <th scope="col" className="num">
                  未办结
                </th>
                <th scope="col" className="num">
                  其中超期
                </th>
                <th scope="col" className="num">
                  最长天数
                </th>
              </tr>
            </thead>
            <tbody>
              {linesBy(by).map((line) => (
                <tr key={line.word}>
                  <th scope="row">
                    <RouteLink route={routeOf(by, line.word)}>{line.word}</RouteLink>
                  </th>
                  <td className="num">{line.open}</td>
                  <td className="num">{line.overdue}</td>
                  <td className="num">{line.longestDays || ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
