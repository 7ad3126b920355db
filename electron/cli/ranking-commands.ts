import path from 'node:path';
import { SCOPES, type Scope } from '../../shared/domain/period';
import { readCase } from '../../shared/domain/scheme/case-file/read-case';
import { evaluateScheme } from '../../shared/domain/scheme/evaluate';
import type { RankingResult } from '../../shared/domain/scheme/result';
import { AppFault } from '../../shared/result';
import { shorten } from '../data/shorten';
import type { Command } from './command';

export const rankCommand: Command = {
  summary: '单项与综合排名',
  usage:
    'rank --period 2026-11 [--scope month|quarter|year | --from 2026-03] [--scheme 方案] [--explain 单位]',
  options: { period: 'text', from: 'text', scope: 'text', scheme: 'text', explain: 'text' },
  positionals: [0, 0],
  async run(tools, args) {
    const period = args.period();
    const scope = parseScope(args.text('scope') ?? 'month');
    const schemeId = args.text('scheme');
    const from = args.text('from');
    const input = {
      period,
      scope,
      ...(schemeId === null ? {} : { schemeId }),
      ...(from === null ? {} : { from }),
    };
    const ranking = await tools.call('ranking.compute', input);
    const unit = args.text('explain');
    const explanation = unit === null ? null : await tools.call('ranking.explain', { ...input, unit });
    const json = {
      period,
      scope,
      ...(from === null ? {} : { from }),
      frozen: ranking.frozen,
      ...rankingJson(ranking.result),
      ...(explanation ? { explanation } : {}),
    };
    const lines = rankingLines(ranking.result);
    if (explanation?.formula) lines.push(`${explanation.unit} 综合得分：${explanation.formula}`);
    for (const item of explanation?.items ?? []) {
      lines.push(`${explanation?.unit} ${item.name}：${item.formula}`);
      if (item.remark) lines.push(`    ${item.remark}`);
      for (const part of item.contributions) {
        const source = part.source
          ? `（${part.source.fileName} ${part.source.sheet} 第${part.source.row}行）`
          : '';
        lines.push(`    ${part.date ?? ''} ${part.projectName} ${part.value} ${part.note}${source}`);
      }
    }
    return { json, lines };
  },
};

export const evaluateCommand: Command = {
  summary: '按方案核算给定的数据（不用数据库）',
  usage: 'evaluate 算例.json',
  options: {},
  positionals: [1, 1],
  async run(tools, args) {
    const file = args.positionals[0] ?? '';
    const text = await tools.readText(file);
    const read = readCase(text);
    if (!read.ok) {
      const [first = '', ...more] = read.problems;
      const rest = more.length === 0 ? '' : `（另有${more.length}处）`;
      throw new AppFault(
        'bad-input',
        `算例“${shorten(path.basename(file))}”的写法不对，${first.replace(/。$/, '')}${rest}。没有保存任何数据；请对照方案说明的示例改正。`,
        read.problems.slice(0, 50),
      );
    }
    const evaluated = evaluateScheme(read.input);
    const result = { ...evaluated, warnings: [...read.remarks, ...evaluated.warnings] };
    return { json: rankingJson(result), lines: rankingLines(result) };
  },
};

function parseScope(text: string): Scope {
  const scope = SCOPES.find((candidate) => candidate === text);
  if (!scope)
    throw new AppFault(
      'bad-input',
      `--scope “${shorten(text)}”不对，应为 month、quarter 或 year。数据没有变化。`,
    );
  return scope;
}

function rankingJson(result: RankingResult) {
  return {
    scheme: result.scheme,
    items: result.items,
    groups: result.groups,
    warnings: result.warnings,
    ...(result.conclusions ? { conclusions: result.conclusions } : {}),
  };
}

function rankingLines(result: RankingResult): string[] {
  const lines: string[] = [`${result.scheme.name}（第${result.scheme.version}版）`];
  for (const group of result.groups) {
    lines.push(group.name);
    for (const row of group.rows) {
      lines.push(`  ${row.place === null ? '不排名' : `第${row.place}名`}  ${row.unit}  ${row.score ?? ''}`);
    }
  }
  for (const warning of result.warnings) lines.push(`提示：${warning.message}`);
  return lines;
}
