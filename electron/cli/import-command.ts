import path from 'node:path';
import { STAGE_NAMES } from '../../shared/domain/stage';
import type { ImportReview, ReviewFile, ReviewSheet } from '../../shared/import/review/review';
import { AppFault } from '../../shared/result';
import type { Command, CommandOutcome, CommandTools } from './command';

export const importCommand: Command = {
  summary: '读入单位报表',
  usage: 'import 文件… --period 2026-11 [--unit 单位] [--dry-run]',
  options: { period: 'text', unit: 'text', 'dry-run': 'flag' },
  positionals: [1, 200],
  async run(tools, args) {
    const period = args.period();
    const unitName = args.text('unit');
    const review = await readFiles(tools, args.positionals, period, unitName);
    const outcome = describeReview(review, args.positionals);
    const broken = review.files.find((file) => file.error !== null);
    if (args.flag('dry-run')) {
      await tools.call('import.cancel', { reviewId: review.id });
      return broken ? { ...outcome, refused: true } : outcome;
    }
    if (broken?.error) {
      await tools.call('import.cancel', { reviewId: review.id });
      throw new AppFault(broken.error.code, broken.error.message);
    }
    const committed = await tools.call('import.commit', {
      reviewId: review.id,
      includeDuplicateFiles: false,
    });
    tools.say(`已导入 ${committed.files} 个文件：${committed.accepted} 行，退下 ${committed.refused} 行。`);
    return outcome;
  },
};

export async function readFiles(
  tools: CommandTools,
  files: readonly string[],
  period: string,
  unitName: string | null,
): Promise<ImportReview> {
  return tools.call('import.read', {
    tokens: files.map((file) => tools.tokens.admit(file)),
    period,
    ...(unitName === null ? {} : { unitName }),
  });
}

function describeReview(review: ImportReview, paths: readonly string[]): CommandOutcome {
  const lines: string[] = [];
  const files = review.files.map((file, index) => {
    lines.push(`${file.name}：${file.error?.message ?? `${file.format}，${file.sheets.length} 张表`}`);
    return {
      file: paths[index] ?? file.name,
      ...(file.error ? { error: file.error } : {}),
      ...(file.duplicateOf ? { duplicateOf: file.duplicateOf } : {}),
      sheets: file.sheets.map((sheet) => describeSheet(file, sheet, lines)),
    };
  });
  return { json: { files }, lines };
}

function describeSheet(file: ReviewFile, sheet: ReviewSheet, lines: string[]) {
  const accepted = sheet.rows.filter((row) => row.verdict !== 'refused').length;
  const stage = sheet.stage.value;
  lines.push(
    sheet.leftOut !== null
      ? `  ${sheet.name}：未读（${sheet.leftOut}）`
      : `  ${sheet.name}：${stage === null ? '逐行阶段' : stage === 'funds' ? '到位资金' : STAGE_NAMES[stage]}，${sheet.unit.name || '单位未知'}，收 ${accepted} 行，退 ${sheet.rows.length - accepted} 行`,
  );
  for (const notice of sheet.notices) lines.push(`    ${notice}`);
  const issues = sheet.rows.flatMap((row) =>
    row.issues.map((issue) => ({
      row: row.row,
      column: issue.column,
      code: issue.code,
      message: issue.message,
      value: issue.value,
    })),
  );
  for (const issue of issues.slice(0, 50)) lines.push(`    第${issue.row}行：${issue.message}`);
  return {
    name: sheet.name || path.parse(file.name).name,
    stage,
    unit: sheet.unit.name,
    headerRow: sheet.headerRows[0] ?? null,
    rows: sheet.rows.length,
    accepted,
    skipped: sheet.skippedRows.length + sheet.rows.length - accepted,
    issues,
    ...(sheet.notices.length > 0 ? { notices: sheet.notices } : {}),
    ...(sheet.leftOut === null ? {} : { leftOut: sheet.leftOut }),
  };
}
