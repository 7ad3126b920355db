import type { MoneyMonth } from './overview-data';

/** The figures of the chart above, to read and to copy. */
export function MoneyTable({ months }: { readonly months: readonly MoneyMonth[] }) {
  return (
    <div className="card rank-figures">
      <table className="plain-table" aria-label="各月资金">
        <thead>
          <tr>
            <th>万元</th>
            {months.map(({ month }) => (
              <th key={month} className="num">
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>签约金额</td>
            {months.map(({ month, signedText }) => (
              <td key={month} className="num">
                {signedText}
              </td>
            ))}
          </tr>
          <tr>
            <td>到位资金</td>
            {months.map(({ month, fundsText }) => (
              <td key={month} className="num">
                {fundsText}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
