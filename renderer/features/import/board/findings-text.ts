import type { SubmissionFinding } from '../../../../shared/contract/import';
import { formatPeriod, type Period } from '../../../../shared/domain/period';

/** What a unit is asked to correct, to paste into a message: by file and sheet, row by row, after why it was sent back. */
export function findingsText(
  period: Period,
  unit: string,
  reasons: readonly string[],
  findings: readonly SubmissionFinding[],
): string {
  const lines = reasons.length > 0 ? [`退回理由：${reasons.join('；')}`] : [];
  let place = '';
  for (const { fileName, sheet, row, excerpt, message, value, refused } of findings) {
    const here = `“${fileName}”${sheet === '' ? '' : `的“${sheet}”表`}`;
    if (here !== place) lines.push(here);
    place = here;
    const sent = value === '' ? '' : `（报送为“${value}”）`;
    lines.push(`  第${row}行 ${excerpt}：${message}${sent}${refused ? '，未收入，请更正后重报' : ''}`);
  }
  return [`${unit}${formatPeriod(period)}项目报表请核对更正：`, ...lines].join('\n');
}
