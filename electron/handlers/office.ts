import { listLeaders, saveLeader } from '../../db/queries/office/leaders';
import { listRates, listSettings, saveRate, saveSetting } from '../../db/queries/office/settings';
import {
  listUnitGroups,
  listUnits,
  reorderUnits,
  saveUnit,
  saveUnitGroup,
} from '../../db/queries/office/units';
import { listPastFigures, savePastFigures } from '../../db/queries/ranking/past-figures';
import { listTargets, saveTargets } from '../../db/queries/ranking/targets';
import { extendPeriod, listPeriods, setPeriodState } from '../../db/queries/reports/periods';
import type { HandlersFor } from '../../shared/contract';
import type { officeOperations } from '../../shared/contract/office';
import { findIndicator } from '../../shared/domain/indicators/indicator';
import { atOfficeLevel } from '../../shared/domain/office-level';
import {
  formatDate,
  formatPeriod,
  formatRange,
  periodOf,
  periodOfDay,
  rangeOf,
  shiftPeriod,
} from '../../shared/domain/period';
import { isSettingKey, SETTINGS } from '../../shared/domain/settings';
import { PERIOD_STATE_NAMES } from '../../shared/domain/stage';
import { AppFault } from '../../shared/result';
import { act } from '../act';
import { type AppContext, todayOf } from '../context';
import { requireStep } from '../office/month/month-facts';
import { currentPeriod, ensurePeriod, requireOpenPeriod, settingsFor } from '../office/periods';
import { setUpOffice } from '../office/set-up';

export const officeHandlers: HandlersFor<AppContext, keyof typeof officeOperations> = {
  'office.set-up': async (context, office) => {
    const period = periodOfDay(todayOf(context));
    return act(context, 'office.set-up', `填写本办信息（${office.units.length} 个单位）`, async (db) => {
      if ((await listUnits(db)).length > 0) {
        throw new AppFault('conflict', '已经登记过单位，没有重复填写。数据没有变化；请到“设置”里修改。');
      }
      await setUpOffice(db, office, period);
      return { units: office.units.length, period };
    });
  },

  'units.list': async ({ office }) => ({
    groups: await listUnitGroups(office.db),
    units: await listUnits(office.db),
  }),

  'units.save': async (context, { id, ...fields }) =>
    act(context, 'units.save', `${id === null ? '新增' : '修改'}单位“${fields.name}”`, async (db) => ({
      id: await saveUnit(db, id, fields),
    })),

  'units.reorder': async (context, { unitIds }) =>
    act(context, 'units.reorder', '调整单位次序', (db) => reorderUnits(db, unitIds)),

  'groups.save': async (context, group) =>
    act(context, 'groups.save', `${group.id === null ? '新增' : '修改'}组别“${group.name}”`, async (db) => ({
      id: await saveUnitGroup(db, group),
    })),

  'leaders.list': async ({ office }) => ({ leaders: await listLeaders(office.db) }),

  'leaders.save': async (context, { id, ...fields }) =>
    act(context, 'leaders.save', `${id === null ? '新增' : '修改'}领导“${fields.name}”`, async (db) => ({
      id: await saveLeader(db, id, fields),
    })),

  'periods.list': async (context) => ({
    periods: await listPeriods(context.office.db),
    current: await currentPeriod(context),
  }),

  'periods.open': async (context, { period, until = period }) =>
    act(context, 'periods.open', `开启${formatRange({ from: period, to: until })}通报期`, async (db) => {
      for (let month = period; month <= until; month = shiftPeriod(month, 1)) await ensurePeriod(db, month);
      return ensurePeriod(db, period);
    }),

  'periods.set-state': async (context, { period, state }) =>
    act(
      context,
      'periods.set-state',
      `${formatPeriod(period)}转为“${PERIOD_STATE_NAMES[state]}”`,
      async (db) => {
        await requireStep(db, period, state, todayOf(context));
        return setPeriodState(db, period, state);
      },
    ),

  'periods.extend': async (context, { period, cutOff, reason }) =>
    act(context, 'periods.extend', `${formatPeriod(period)}报送截止改为${formatDate(cutOff)}`, async (db) => {
      await requireOpenPeriod(db, period);
      return extendPeriod(db, period, cutOff, reason);
    }),

  'targets.list': async ({ office }, { year }) => ({ targets: await listTargets(office.db, year) }),

  'targets.save': async (context, { targets, reason }) => {
    const broken = targets.find(
      (target) => findIndicator(target.indicator)?.kind === 'count' && target.value.includes('.'),
    );
    if (broken) {
      throw new AppFault('bad-input', `项目个数的目标应为整数，“${broken.value}”没有保存。数据没有变化。`);
    }
    return act(
      context,
      'targets.save',
      ({ saved }: { saved: number }) => `下达或调整目标 ${saved} 项`,
      async (db) => ({ saved: await saveTargets(db, targets, reason) }),
    );
  },

  'past-figures.list': async ({ office }, { year }) => ({
    figures: await listPastFigures(office.db, rangeOf(periodOf(year, 12), 'year')),
  }),

  'past-figures.save': async (context, { figures }) =>
    act(
      context,
      'past-figures.save',
      ({ saved }: { saved: number }) => `填写上年同期数 ${saved} 项`,
      async (db) => {
        await savePastFigures(db, figures);
        return { saved: figures.length };
      },
    ),

  'rates.list': async ({ office }) => ({ rates: await listRates(office.db) }),

  'rates.save': async (context, rate) =>
    act(context, 'rates.save', `登记${formatDate(rate.date)}汇率`, (db) => saveRate(db, rate)),

  'settings.list': async ({ office }) => ({ entries: await listSettings(office.db) }),

  'settings.save': async (context, { key, value, effectiveFrom }) => {
    if (!isSettingKey(key)) throw new AppFault('not-found', '没有这项设置。数据没有变化。');
    const { schema, label: words } = SETTINGS[key];
    const { 'office.region': region } = await settingsFor(context.office.db, await currentPeriod(context));
    const label = atOfficeLevel(words, region);
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      throw new AppFault(
        'bad-input',
        `“${label}”的值不符合要求：${parsed.error.issues[0]?.message ?? ''}。设置没有变化。`,
      );
    }
    return act(context, 'settings.save', `设置“${label}”`, (db) =>
      saveSetting(db, { key, value: parsed.data, effectiveFrom }),
    );
  },
};
