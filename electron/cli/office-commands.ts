import type { RecordRef } from '../../shared/contract/recognition';
import { formatWan, type Money } from '../../shared/domain/money';
import { STAGE_NAMES, STAGES, type Stage } from '../../shared/domain/stage';
import { findUnit } from '../../shared/domain/text/find-unit';
import { AppFault } from '../../shared/result';
import { shorten } from '../data/shorten';
import type { Command, CommandTools } from './command';

export const projectsCommand: Command = {
  summary: '项目清单',
  usage:
    'projects [--period 2026-11] [--unit 单位] [--stage signed|registered|started|producing|…] [--query 文字或拼音首字母]',
  options: { period: 'text', unit: 'text', stage: 'text', query: 'text' },
  positionals: [0, 0],
  async run(tools, args) {
    const unitName = args.text('unit');
    const stage = args.text('stage');
    const query = args.text('query');
    const { projects } = await tools.call('projects.list', {
      ...(args.text('period') === null ? {} : { period: args.period() }),
      ...(unitName === null ? {} : { unitId: await findUnitId(tools, unitName) }),
      ...(stage === null ? {} : { stage: parseStage(stage) }),
      ...(query === null ? {} : { text: query }),
    });
    return {
      json: projects.map((project) => ({
        id: project.id,
        name: project.name,
        unit: project.unit,
        stage: project.stage,
        stageDate: project.stageDate,
        state: project.stageState,
        investor: project.investor,
        industry: project.industry,
        sourceRegion: project.sourceRegion,
        attraction: project.attraction,
        capital: project.capital,
        totalInvestment: moneyJson(project.totalInvestment),
        fundsInPlace: formatWan(project.fundsFen),
        tags: project.tags,
        inScope: project.scope.inScope,
        scopeReason: project.scope.reason,
        lastReportedPeriod: project.lastReportedPeriod,
      })),
      lines: projects.map(
        (project) => `${project.id}\t${project.unit}\t${STAGE_NAMES[project.stage]}\t${project.name}`,
      ),
    };
  },
};

export const recogniseCommand: Command = {
  summary: '认定或退回',
  usage:
    'recognise --period 2026-11 (--all | --id 编号… | --reject 编号… --reason 理由)；编号：项目编号，或 E12（事项）、F7（资金）',
  options: { period: 'text', all: 'flag', id: 'list', reject: 'list', reason: 'text' },
  positionals: [0, 0],
  async run(tools, args) {
    const period = args.period();
    const rejected = args.list('reject');
    const chosen = args.list('id');
    const ways = [args.flag('all'), chosen.length > 0, rejected.length > 0].filter(Boolean).length;
    if (ways !== 1)
      throw new AppFault(
        'bad-input',
        `请写明 --all、--id 或 --reject 其中一种。数据没有变化。用法：${recogniseCommand.usage}`,
      );
    if (rejected.length > 0) {
      const reason = args.required('reason');
      const outcome = await tools.call('desk.return', {
        period,
        refs: await findRecords(tools, period, rejected),
        reason,
      });
      return {
        json: summarise(outcome),
        lines: [`退回 ${outcome.rejected} 条，待办 ${outcome.remaining} 条`],
      };
    }
    const outcome = args.flag('all')
      ? await tools.call('desk.recognise-all', { period })
      : await tools.call('desk.recognise', { period, refs: await findRecords(tools, period, chosen) });
    for (const refused of outcome.refused) tools.say(`未认定：${refused.projectName}：${refused.message}`);
    return {
      json: summarise(outcome),
      lines: [`认定 ${outcome.recognised} 条，待办 ${outcome.remaining} 条`],
    };
  },
};

export const checkCommand: Command = {
  summary: '核对数据完整性',
  usage: 'check',
  options: {},
  positionals: [0, 0],
  async run(tools) {
    const report = await tools.call('check.run', {});
    const lines = report.ok ? ['数据完好。'] : report.findings.map((finding) => finding.message);
    return { json: report, lines, refused: !report.ok };
  },
};

function summarise(outcome: {
  recognised: number;
  rejected: number;
  remaining: number;
  refused: readonly unknown[];
}) {
  return {
    recognised: outcome.recognised,
    rejected: outcome.rejected,
    remaining: outcome.remaining,
    refused: outcome.refused,
  };
}

async function findUnitId(tools: CommandTools, name: string): Promise<number> {
  const { units } = await tools.call('units.list', {});
  const unit = findUnit(units, name);
  if (!unit)
    throw new AppFault('not-found', `没有“${shorten(name)}”这个单位。数据没有变化；请核对单位名称。`);
  return unit.id;
}

function parseStage(text: string): Stage {
  const stage = STAGES.find((candidate) => candidate === text || STAGE_NAMES[candidate] === text);
  if (!stage)
    throw new AppFault(
      'bad-input',
      `--stage “${shorten(text)}”不对，应为 ${STAGES.join('、')}。数据没有变化。`,
    );
  return stage;
}

/** `12` is a project with all its records that wait in the period; `E12` one event, `F7` one fund entry. */
async function findRecords(
  tools: CommandTools,
  period: string,
  ids: readonly string[],
): Promise<RecordRef[]> {
  const { rows } = await tools.call('desk.list', { period });
  return ids.flatMap((id) => {
    const match = /^([EF]?)(\d{1,15})$/i.exec(id);
    if (!match)
      throw new AppFault('bad-input', `“${shorten(id)}”不是编号。数据没有变化；编号写作 12、E12 或 F7。`);
    const kind = match[1]?.toUpperCase();
    const number = Number(match[2]);
    const found = rows.filter((row) =>
      kind === ''
        ? row.projectId === number
        : row.ref.kind === (kind === 'E' ? 'event' : 'fund') && row.ref.id === number,
    );
    if (found.length === 0)
      throw new AppFault(
        'not-found',
        `本期没有编号 ${shorten(id)} 的上报记录。数据没有变化；请用 projects 查编号。`,
      );
    return found.map((row) => row.ref);
  });
}

function moneyJson(money: Money | null) {
  return money === null
    ? null
    : {
        amount: formatWan(money.minor),
        unit: money.currency === 'CNY' ? '万元' : money.currency === 'USD' ? '万美元' : `万${money.currency}`,
      };
}
