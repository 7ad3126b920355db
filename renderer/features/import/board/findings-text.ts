import type { SubmissionFinding } from '../../../../shared/contract/import';
import { formatPeriod, type Period } from '../../../../shared/domain/period';

/** What a unit is asked to correct, to paste into a message: by file and sheet, row by row. */
export function findingsText(period: Period, unit: string, findings: readonly SubmissionFinding[]): string {
  const lines: string[] = [];
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
