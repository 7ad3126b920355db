import { Button } from 'antd';
import { formatPeriod } from '../../../../../shared/domain/period';
import { STAGE_NAMES } from '../../../../../shared/domain/stage';
import type { SheetOverview } from '../../../../../shared/import/review/overview';
import { KeyPopover } from '../../../../ui/keys/key-popover';

/** What was understood of the sheet and why, point by point. */
export function ReadingReasons({ sheet }: { readonly sheet: SheetOverview }) {
  const stage = sheet.stage.value;
  const points: readonly (readonly [string, string, string])[] = [
    ['报送单位', sheet.unit.name || (sheet.unitByRow ? '各行自带' : '未确定'), sheet.unit.why],
    ['通报期', formatPeriod(sheet.period.value), sheet.period.why],
    [
      '阶段',
      stage === null ? '各行自带' : stage === 'funds' ? '到位资金' : STAGE_NAMES[stage],
      sheet.stage.why,
    ],
    ['金额单位', sheet.moneyUnit.value, sheet.moneyUnit.why],
    ['表头', `第 ${sheet.headerRows.join('、')} 行`, sheet.headerWhy],
  ];
  return (
    <KeyPopover
      label="这样读的依据"
      placement="bottomLeft"
      title="这样读的依据（各项都可在左边改）"
      content={
        <div className="import-columns">
          <table>
            <tbody>
              {points.map(([name, value, why]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{value}</td>
                  <td className="muted">{why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      }
    >
      <Button type="link" size="small">
        依据
      </Button>
    </KeyPopover>
  );
}
