import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../domain/indicators/indicator';
import { convertToFen } from '../domain/money';
import { shiftPeriod } from '../domain/period';
import { SETTINGS } from '../domain/settings';
import { type DemoProject, demoOfficeSchema } from './office-data';

const office = demoOfficeSchema.parse(
  JSON.parse(readFileSync(new URL('../../assets/demo/office.json', import.meta.url), 'utf8')),
);
const ORDER = ['negotiating', 'signed', 'registered', 'started', 'producing'];

/** Projects for which `broken` says what is wrong. */
function findBroken(broken: (project: DemoProject) => string | false): string[] {
  return office.projects.flatMap((project) => {
    const fault = broken(project);
    return fault ? [`${project.name}：${fault}`] : [];
  });
}

describe('demo office', () => {
  it('is a district of some 20 units in 3 groups with 250 projects or more', () => {
    expect(office.groups).toHaveLength(3);
    expect(office.units).toHaveLength(21);
    expect(office.units.filter((unit) => !unit.inComposite)).toHaveLength(1);
    expect(office.leaders).toHaveLength(8);
    expect(office.projects.length).toBeGreaterThanOrEqual(250);
  });

  it('refers only to groups, units, periods and list entries that exist', () => {
    const groups = new Set(office.groups.map((group) => group.name));
    const units = new Set(office.units.map((unit) => unit.name));
    const periods = new Set(office.periods.map((period) => period.period));
    expect(office.units.filter((unit) => !groups.has(unit.group))).toEqual([]);
    expect(office.targets.filter((target) => !units.has(target.unit))).toEqual([]);
    expect(office.lastYear.filter((entry) => !units.has(entry.unit))).toEqual([]);
    expect(
      office.submissions.filter((entry) => !units.has(entry.unit) || !periods.has(entry.period)),
    ).toEqual([]);
    const industries: readonly string[] = [
      ...SETTINGS['lists.industries'].initial,
      ...SETTINGS['recognition.excluded-industries'].initial,
    ];
    const regions: readonly string[] = SETTINGS['lists.source-regions'].initial;
    const attractions: readonly string[] = SETTINGS['lists.attractions'].initial;
    expect(
      findBroken((project) => {
        if (!units.has(project.unit)) return project.unit;
        if (!industries.includes(project.industry)) return project.industry;
        if (!regions.includes(project.sourceRegion)) return project.sourceRegion;
        if (!attractions.includes(project.attraction)) return project.attraction;
        const used = [...project.events, ...project.funds].flatMap((record) => [
          record.reportedPeriod,
          record.recognisedPeriod,
        ]);
        return used.find((period) => period !== null && !periods.has(period)) ?? false;
      }),
    ).toEqual([]);
  });

  it('names every unit by one name or alias only', () => {
    const names = office.units.flatMap((unit) => [...new Set([unit.name, unit.shortName, ...unit.aliases])]);
    const bare = names.map((name) => name.replace(/\s/g, ''));
    const perUnit = office.units.flatMap((unit) => [
      ...new Set([unit.name, unit.shortName, ...unit.aliases].map((name) => name.replace(/\s/g, ''))),
    ]);
    expect(bare.length).toBeGreaterThan(60);
    expect(new Set(perUnit).size).toBe(perUnit.length);
  });

  it('tells each project in the order of its stages', () => {
    expect(
      findBroken((project) => {
        const recognised = project.events.filter(
          (event) => event.state === 'recognised' && event.stage !== 'terminated',
        );
        const stages = recognised.map((event) => event.stage);
        if (new Set(stages).size !== stages.length) return `认定两次：${stages.join()}`;
        for (const [index, event] of recognised.entries()) {
          const before = recognised[index - 1];
          if (!before) continue;
          if (ORDER.indexOf(before.stage) >= ORDER.indexOf(event.stage)) return `次序：${stages.join()}`;
          if (before.date >= event.date)
            return `${event.stage} ${event.date} 早于 ${before.stage} ${before.date}`;
        }
        const first = recognised[0]?.stage;
        return recognised.length > 0 && first !== 'signed' && first !== 'negotiating'
          ? `从${first}开始`
          : false;
      }),
    ).toEqual([]);
  });

  it('reports an event in the month of its date, or in the next when it lies after the cut-off', () => {
    expect(
      findBroken((project) => {
        for (const record of [...project.events, ...project.funds]) {
          const month = record.date.slice(0, 7);
          const early = Number(record.date.slice(8)) > 23 ? shiftPeriod(month, 1) : month;
          // A returned report comes again a month later.
          if (record.reportedPeriod !== early && record.reportedPeriod !== shiftPeriod(early, 1))
            return record.date;
          if (record.recognisedPeriod !== null && record.recognisedPeriod < record.reportedPeriod)
            return '认定早于上报';
        }
        return false;
      }),
    ).toEqual([]);
  });

  it('states a reason for what was returned, and a period exactly for what was recognised', () => {
    const records = office.projects.flatMap((project) => [...project.events, ...project.funds]);
    expect(records.filter((record) => (record.state === 'returned') !== (record.reason !== ''))).toEqual([]);
    expect(
      records.filter((record) => (record.state === 'recognised') !== (record.recognisedPeriod !== null)),
    ).toEqual([]);
    expect(records.filter((record) => record.state === 'returned').length).toBeGreaterThan(10);
  });

  it('holds nothing of the current period, which comes from the workbooks', () => {
    const records = office.projects.flatMap((project) => [
      ...project.events.map((event) => event.reportedPeriod),
      ...project.funds.map((fund) => fund.reportedPeriod),
      ...project.progress.map((entry) => entry.period),
    ]);
    expect(records.filter((period) => period >= office.currentPeriod)).toEqual([]);
    expect(office.periods.at(-1)).toEqual({ period: '2026-11', state: 'open', cutOff: '2026-11-23' });
  });

  it('has exact amounts that can be converted, and funds below the total investment', () => {
    expect(
      findBroken((project) => {
        if (project.capital === 'domestic' && project.totalInvestment.currency !== 'CNY')
          return '内资以外币计';
        if (project.fixedAssets.minor > project.totalInvestment.minor) return '固定资产投资大于总投资';
        const registered = project.events.find((event) => event.stage === 'registered')?.date ?? '9999';
        let sum = 0;
        for (const fund of project.funds) {
          if (fund.money.currency !== project.totalInvestment.currency) return '币种不一';
          if (fund.date < registered) return '注册前到资';
          if (convertToFen(fund.money, fund.date, office.rates) === null) return `无汇率：${fund.date}`;
          sum += fund.money.minor;
        }
        const signed = project.events.find((event) => event.stage === 'signed');
        if (signed && convertToFen(project.totalInvestment, signed.date, office.rates) === null)
          return '签约日无汇率';
        return sum > project.totalInvestment.minor ? '到位资金大于总投资' : false;
      }),
    ).toEqual([]);
  });

  it('never recognises a project below the threshold or of an excluded industry', () => {
    expect(
      findBroken((project) => {
        const { currency, minor } = project.totalInvestment;
        const isSmall =
          (currency === 'CNY' && minor < 3_000_000_000) || (currency === 'USD' && minor < 300_000_000);
        const counted = project.events.some((event) => event.state === 'recognised');
        return (isSmall || project.industry === '房地产') && counted ? '不应认定' : false;
      }),
    ).toEqual([]);
    expect(office.projects.some((project) => project.industry === '房地产')).toBe(true);
    expect(office.projects.some((project) => project.totalInvestment.currency === 'USD')).toBe(true);
  });

  it('sets targets for every unit and indicator but one, quarters adding up to the year', () => {
    const missing = office.units.flatMap((unit) =>
      INDICATORS.filter(
        (indicator) =>
          !office.targets.some((target) => target.unit === unit.name && target.indicator === indicator.id),
      ).map((indicator) => `${unit.name} ${indicator.id}`),
    );
    expect(missing).toEqual(['区科学技术局 producing-count']);
    for (const year of office.targets.filter((target) => target.quarter === 0)) {
      const quarters = office.targets.filter(
        (target) => target.unit === year.unit && target.indicator === year.indicator && target.quarter > 0,
      );
      expect(quarters.reduce((sum, target) => sum + Number(target.value), 0)).toBe(Number(year.value));
    }
  });

  it('gives the totals of every unit and month of 2025, no smaller than what was carried over', () => {
    expect(office.lastYear).toHaveLength(12 * 21);
    for (const { period, unit, values } of office.lastYear) {
      const signed = office.projects.filter(
        (project) =>
          project.unit === unit &&
          project.events.some((event) => event.stage === 'signed' && event.recognisedPeriod === period),
      ).length;
      expect(Number(values['signed-count'])).toBeGreaterThanOrEqual(signed);
    }
  });
});
