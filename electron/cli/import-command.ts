import path from 'node:path';
import { MAX_PAGE_ROWS } from '../../shared/contract/import';
import { STAGE_NAMES } from '../../shared/domain/stage';
import {
  type FileOverview,
  type ReviewOverview,
  rowsToStore,
  type SheetOverview,
} from '../../shared/import/review/overview';
import { wholeView } from '../../shared/import/review/view-rows';
import { AppFault } from '../../shared/result';
import type { Command, CommandOutcome, CommandTools } from './command';
import { findNewUnits, type NewUnit, registerUnits } from './register-units';

export const importCommand: Command = {
  summary: '读入单位报表',
  usage: 'import 文件… --period 2026-11 [--unit 单位] [--dry-run]',
  options: { period: 'text', unit: 'text', 'dry-run': 'flag' },
  positionals: [1, 200],
  async run(tools, args) {
    const period = args.period();
    const unitName = args.text('unit');
    let review = await readFiles(tools, args.positionals, period, unitName);
    const broken = review.files.find((file) => file.error !== null);
    const look = args.flag('dry-run');
    const units = broken ? [] : await findNewUnits(tools, review, unitName);
    const registered = units.map(({ told }) => `单位库中没有，${look ? '导入时将' : '已'}登记单位${told}`);
    if (units.length > 0) {
      await tools.call('import.cancel', { reviewId: review.id });
      if (!look) await registerUnits(tools, units);
      review = await readFiles(tools, args.positionals, period, unitName, look ? units : []);
    }
    for (const notice of registered) tools.say(notice);
    const described = await describeReview(tools, review, args.positionals);
    const outcome =
      registered.length === 0
        ? described
        : { ...described, json: { ...described.json, registeredUnits: registered } };
    if (look) {
      for (const { error } of review.files) if (error) tools.say(error.message);
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

async function readFiles(
  tools: CommandTools,
  files: readonly string[],
  period: string,
  unitName: string | null,
  assumedUnits: readonly NewUnit[] = [],
): Promise<ReviewOverview> {
  return tools.call('import.read', {
    tokens: files.map((file) => tools.tokens.admit(file)),
    period,
    ...(unitName === null ? {} : { unitName }),
    assumedUnits: assumedUnits.map(({ name, aliases }) => ({ name, aliases: [...aliases] })),
  });
}

async function describeReview(
  tools: CommandTools,
  review: ReviewOverview,
  paths: readonly string[],
): Promise<CommandOutcome & { readonly json: { readonly files: readonly object[] } }> {
  const lines: string[] = [];
  const files: object[] = [];
  for (const [index, file] of review.files.entries()) {
    lines.push(`${file.name}：${file.error?.message ?? `${file.format}，${file.sheets.length} 张表`}`);
    const sheets: object[] = [];
    for (const [place, sheet] of file.sheets.entries()) {
      const issues = await listIssues(tools, review.id, index, place);
      sheets.push(describeSheet(file, sheet, issues, lines));
    }
    files.push({
      file: paths[index] ?? file.name,
      ...(file.error ? { error: file.error } : {}),
      ...(file.duplicateOf ? { duplicateOf: file.duplicateOf } : {}),
      sheets,
    });
  }
  return { json: { files }, lines };
}

interface ListedIssue {
  readonly row: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
  readonly value: string;
}

async function listIssues(
  tools: CommandTools,
  reviewId: string,
  file: number,
  sheet: number,
): Promise<ListedIssue[]> {
  const issues: ListedIssue[] = [];
  for (let from = 0; ; from += MAX_PAGE_ROWS) {
    const asked = { reviewId, file, sheet, choice: wholeView('problems'), from, count: MAX_PAGE_ROWS };
    const page = await tools.call('import.page', asked);
    for (const { row, review } of page.rows) {
      for (const { column, code, message, value } of review?.issues ?? [])
        issues.push({ row, column, code, message, value });
    }
    if (from + MAX_PAGE_ROWS >= page.total) return issues;
  }
}

function describeSheet(
  file: FileOverview,
  sheet: SheetOverview,
  issues: readonly ListedIssue[],
  lines: string[],
) {
  const accepted = rowsToStore(sheet.counts);
  const { refused } = sheet.counts;
  const stage = sheet.stage.value;
  lines.push(
    sheet.leftOut !== null
      ? `  ${sheet.name}：未读（${sheet.leftOut}）`
      : `  ${sheet.name}：${stage === null ? '逐行阶段' : stage === 'funds' ? '到位资金' : STAGE_NAMES[stage]}，${sheet.unit.name || '单位未知'}，收 ${accepted} 行，退 ${refused} 行`,
  );
  for (const notice of sheet.notices) lines.push(`    ${notice}`);
  for (const issue of issues.slice(0, 50)) lines.push(`    第${issue.row}行：${issue.message}`);
  return {
    name: sheet.name || path.parse(file.name).name,
    stage,
    unit: sheet.unit.name,
    headerRow: sheet.headerRows[0] ?? null,
    rows: accepted + refused,
    accepted,
    skipped: sheet.skipped + refused,
    issues,
    ...(sheet.notices.length > 0 ? { notices: sheet.notices } : {}),
    ...(sheet.leftOut === null ? {} : { leftOut: sheet.leftOut }),
  };
}
