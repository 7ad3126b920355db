/**
 * A month of a synthetic district for tests: 20 units in 3 groups, ties, units with nothing, missing targets,
 * late and missing reports. Names are invented; no real person or company stands in it.
 */
import Fraction from 'fraction.js';
import { formatFraction } from '../../domain/exact';
import { completionRate } from '../../domain/indicators/expected-progress';
import { INDICATORS, type IndicatorId } from '../../domain/indicators/indicator';
import type { RankedGroup, RankedItem, RankingResult } from '../../domain/scheme/result';
import { settingsInForce } from '../../domain/settings';
import { REPORTED_STAGES, STAGE_NAMES } from '../../domain/stage';
import type { IndicatorTotal, NoticeData, NoticeProject, NoticeUnit } from '../notice/notice-data';

const GROUPS: Record<string, readonly string[]> = {
  镇街组: ['桃花镇', '象湖街道', '南站街道', '朝阳农场', '云岭镇', '白石镇', '临江街道', '金沙街道'],
  部门组: ['区商务局', '区工信局', '区农业农村局', '区文旅局', '区住建局', '区国资公司', '区科技局'],
  园区组: ['高新产业园', '临空经济区', '现代物流园', '生物医药园', '电子信息产业园'],
};

const WEIGHTS: Record<IndicatorId, number> = {
  'signed-count': 15,
  'registered-count': 10,
  'started-count': 20,
  'producing-count': 15,
  'signed-amount': 15,
  'funds-in-place': 25,
};

export interface FixtureOptions {
  readonly seed?: number;
  readonly period?: string;
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly projectsPerStage?: number;
}

/** Small repeatable numbers; the same seed gives the same district. */
function sequence(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 97) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

interface UnitFigures {
  readonly reported: string;
  readonly month: string;
  readonly year: string;
  readonly target: string | null;
}

export function noticeFixture(options: FixtureOptions = {}): NoticeData {
  const { seed = 1, period = '2026-11', groups = GROUPS, projectsPerStage } = options;
  const next = sequence(seed);
  const units: NoticeUnit[] = Object.entries(groups).flatMap(([group, names]) =>
    names.map((name) => ({ name, group })),
  );
  const figures = new Map<string, Record<IndicatorId, UnitFigures>>();
  units.forEach((unit, index) => {
    const entries = INDICATORS.map((indicator): [IndicatorId, UnitFigures] => {
      const idle = index % 7 === 5;
      const month = idle ? 0 : next(indicator.kind === 'count' ? 4 : 18_000);
      const year = month + (indicator.kind === 'count' ? 4 + next(12) : 40_000 + next(90_000));
      const fen = indicator.kind === 'amount' && index % 3 === 0 && month > 0 ? '.5' : '';
      const target =
        index % 9 === 8
          ? null
          : String(indicator.kind === 'count' ? 10 + next(9) : 100_000 + next(8) * 10_000);
      return [
        indicator.id,
        {
          reported: `${month + (index % 4 === 0 ? 1 : 0)}${fen}`,
          month: `${month}${fen}`,
          year: `${year}${fen}`,
          target,
        },
      ];
    });
    figures.set(unit.name, Object.fromEntries(entries) as Record<IndicatorId, UnitFigures>);
  });
  const totals = INDICATORS.map((indicator): IndicatorTotal => {
    const sum = (pick: (entry: UnitFigures) => string | null): string =>
      formatFraction(
        units.reduce(
          (total, unit) => total.add(new Fraction(pick(read(figures, unit.name, indicator.id)) ?? '0')),
          new Fraction(0),
        ),
        indicator.kind === 'count' ? 0 : 2,
      );
    const month = sum((entry) => entry.month);
    const year = sum((entry) => entry.year);
    return {
      id: indicator.id,
      month: {
        reported: sum((entry) => entry.reported),
        recognised: month,
        previous: null,
        lastYear:
          indicator.id === 'producing-count' ? '0' : String(Math.max(1, Math.round(Number(month) * 0.9))),
      },
      year: {
        recognised: year,
        target: sum((entry) => entry.target),
        lastYear: indicator.id === 'funds-in-place' ? null : String(Math.round(Number(year) * 1.05)),
      },
    };
  });
  const projects = REPORTED_STAGES.flatMap((stage) =>
    units.flatMap((unit) =>
      Array.from(
        { length: projectsPerStage ?? Number(read(figures, unit.name, `${stage}-count`).month) },
        (_, index): NoticeProject => ({
          stage,
          name: `${unit.name.replace(/[镇街道区局]/g, '')}${['智能装备', '冷链物流', '光电显示', '中药提取', '精密模具'][index % 5]}${['一期', '二期', '扩能'][index % 3]}${STAGE_NAMES[stage]}项目`,
          unit: unit.name,
          investor: `${['华东', '长江', '岭南', '中原'][index % 4]}示例投资有限公司`,
          industry: ['电子信息', '生物医药', '新材料', '现代服务业'][index % 4] ?? '',
          totalWan: index % 11 === 10 ? null : `${3000 + next(60) * 500}`,
          date: `${period}-${String(1 + next(22)).padStart(2, '0')}`,
          content: `新建厂房${2 + next(6)}万平方米及配套设施`,
        }),
      ),
    ),
  );
  const isMonthAfterJanuary = !period.endsWith('-01');
  return {
    period,
    issuedOn: `${period}-26`,
    number: `×开放办〔${period.slice(0, 4)}〕11号`,
    settings: settingsInForce([], period),
    units,
    month: rank(units, figures, 'month', next),
    year: rank(units, figures, 'year', next),
    totals: projectsPerStage === undefined ? totals : withCounts(totals, projects),
    submissions: units.map((unit, index) => ({
      unit: unit.name,
      state: index === 3 || index === 12 ? 'late' : index === 17 ? 'missing' : 'on-time',
      receivedOn: index === 17 ? null : `${period}-${index === 3 || index === 12 ? '24' : '22'}`,
      returned: index === 6 ? 2 : 0,
    })),
    problems: [
      problem(
        '桃花镇',
        '智能装备一期项目',
        '土地',
        '32亩用地指标尚未落实',
        '由区自然资源部门优先安排指标',
        false,
      ),
      problem('云岭镇', '冷链物流二期项目', '土地', '地块内尚有3户未完成征迁', '', false),
      problem(
        '高新产业园',
        '光电显示扩能项目',
        '手续',
        '环评批复滞后，影响设备进场',
        '请环保部门提前介入',
        true,
      ),
      problem('临空经济区', '精密模具一期项目', '资金', '项目贷款审批周期长', '协调金融机构对接', false),
    ],
    projects,
    warnings: isMonthAfterJanuary
      ? [
          {
            unit: '金沙街道',
            group: '镇街组',
            months: [
              { period: '2026-09', place: 8 },
              { period: '2026-10', place: 7 },
              { period: '2026-11', place: 8 },
            ],
          },
        ]
      : [],
  };
}

function read(
  figures: ReadonlyMap<string, Record<IndicatorId, UnitFigures>>,
  unit: string,
  id: IndicatorId,
): UnitFigures {
  const entry = figures.get(unit)?.[id];
  if (!entry) throw new Error(`no figures for ${unit} ${id}`);
  return entry;
}

function problem(
  unit: string,
  project: string,
  category: string,
  text: string,
  wanted: string,
  urgent: boolean,
) {
  return { unit, project, category, text, wanted, urgent, deadline: urgent ? '2026-12-05' : null };
}

/** For large lists the counts of the district follow the lists. */
function withCounts(totals: readonly IndicatorTotal[], projects: readonly NoticeProject[]): IndicatorTotal[] {
  return totals.map((total) => {
    const stage = REPORTED_STAGES.find((entry) => `${entry}-count` === total.id);
    if (!stage) return total;
    const recognised = String(projects.filter((project) => project.stage === stage).length);
    return { ...total, month: { ...total.month, recognised, reported: recognised } };
  });
}

function rank(
  units: readonly NoticeUnit[],
  figures: ReadonlyMap<string, Record<IndicatorId, UnitFigures>>,
  scope: 'month' | 'year',
  next: (below: number) => number,
): RankingResult {
  const names = [...new Set(units.map((unit) => unit.group))];
  return {
    scheme: { id: 'default', name: '月度综合排名', version: 1 },
    items: INDICATORS.map(({ id, name, measure }) => ({
      id,
      name,
      measure,
      weight: String(WEIGHTS[id]),
      ranked: true,
    })),
    groups: names.map((name): RankedGroup => {
      const members = units.filter((unit) => unit.group === name);
      const rows = members.map((unit) => {
        const items = INDICATORS.map((indicator) =>
          rankedItem(unit, members, figures, indicator.id, scope, next),
        );
        const score = items.reduce((sum, item) => sum.add(new Fraction(item.score ?? '0')), new Fraction(0));
        return { unit: unit.name, items, exact: score };
      });
      return {
        name,
        rows: rows
          .map((row) => ({
            unit: row.unit,
            place: 1 + rows.filter((other) => other.exact.compare(row.exact) > 0).length,
            previousPlace: 1 + next(members.length),
            score: formatFraction(row.exact, 2),
            exactScore: row.exact.toFraction(),
            items: row.items,
          }))
          .sort((a, b) => a.place - b.place),
      };
    }),
    warnings: [],
  };
}

function rankedItem(
  unit: NoticeUnit,
  members: readonly NoticeUnit[],
  figures: ReadonlyMap<string, Record<IndicatorId, UnitFigures>>,
  id: IndicatorId,
  scope: 'month' | 'year',
  next: (below: number) => number,
): RankedItem {
  const own = read(figures, unit.name, id);
  const actual = own[scope];
  const better = members.filter(
    (member) => Number(read(figures, member.name, id)[scope]) > Number(actual),
  ).length;
  const best = Math.max(1, ...members.map((member) => Number(read(figures, member.name, id)[scope])));
  const score = new Fraction(actual).div(new Fraction(best)).mul(WEIGHTS[id]);
  const target = scope === 'year' ? own.target : null;
  return {
    id,
    name: INDICATORS.find((indicator) => indicator.id === id)?.name ?? id,
    actual,
    reported: scope === 'month' ? own.reported : null,
    target,
    rate: completionRate(actual, target),
    score: formatFraction(score, 2),
    exactScore: score.toFraction(),
    place: 1 + better,
    previousPlace: 1 + next(members.length),
    formula: `${actual}÷${best}×${WEIGHTS[id]} = ${formatFraction(score, 2)}`,
  };
}
