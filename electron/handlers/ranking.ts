import { listUnits } from '../../db/queries/office/units';
import {
  deleteConclusionMark,
  getConclusionMark,
  listConclusionMarks,
  saveConclusionMark,
} from '../../db/queries/ranking/conclusion-marks';
import {
  deleteConfirmedValue,
  getConfirmedValue,
  listConfirmedValues,
} from '../../db/queries/ranking/confirmed-values';
import type { HandlersFor } from '../../shared/contract';
import type { rankingOperations } from '../../shared/contract/ranking';
import { computeRates, type RateRow } from '../../shared/domain/indicators/rates';
import { formatPeriod, lastDayOf } from '../../shared/domain/period';
import { nameOfFigure } from '../../shared/domain/scheme/confirmed';
import { AppFault } from '../../shared/result';
import { act } from '../act';
import { type AppContext, todayOf } from '../context';
import { writeFileAtomically } from '../data/files';
import { requireOpenPeriod } from '../office/periods';
import { confirmFigure } from '../office/ranking/corrections/confirm-figure';
import { correctedRanking, correctFigure } from '../office/ranking/corrections/correct-ranking';
import { explainRanking } from '../office/ranking/explain-ranking';
import { monthlyTotals } from '../office/ranking/figures/indicator-totals';
import { cohortRule, listSignedProjects } from '../office/ranking/figures/rates';
import { placeHistory } from '../office/ranking/place-history';
import { rankPeriod, schemeFor } from '../office/ranking/rank-period';
import { targetProgress } from '../office/ranking/target-progress';
import { liftOutOfTail, supposeRanking } from '../office/ranking/what-if';

export const rankingHandlers: HandlersFor<AppContext, keyof typeof rankingOperations> = {
  'ranking.compute': async ({ office }, question) => rankPeriod(office.db, question),

  'ranking.explain': async ({ office }, { unit, ...question }) => explainRanking(office.db, question, unit),

  'ranking.history': async ({ office }, question) => ({ units: await placeHistory(office.db, question) }),

  'ranking.confirmed': async ({ office }, { period, scope }) => ({
    confirmed: await listConfirmedValues(office.db, period, scope),
  }),

  'ranking.confirm': async (context, { unit, kind, subject, value, reason, ...question }) => {
    const scheme = await schemeFor(context.office.db, question);
    const figure = { unit, kind, subject, value, reason };
    return act(
      context,
      'ranking.confirm',
      `核定${formatPeriod(question.period)}${unit}${nameOfFigure(scheme.items, kind, subject)}为${value}`,
      (db) => confirmFigure(db, question, figure),
    );
  },

  'ranking.unconfirm': async (context, { id }) => {
    const { period, unit } = await getConfirmedValue(context.office.db, id);
    return act(context, 'ranking.unconfirm', `取消${formatPeriod(period)}${unit}的核定值`, async (db) => {
      await requireOpenPeriod(db, period);
      await deleteConfirmedValue(db, id);
    });
  },

  'ranking.corrected': async ({ office }, question) => correctedRanking(office.db, question),

  'ranking.correct': async (context, { unit, kind, subject, value, reason, ...question }) => {
    const figure = { unit, kind, subject, value, reason };
    await act(
      context,
      'ranking.correct',
      `更正${formatPeriod(question.period)}通报中${unit}的数字为${value}`,
      (db) => correctFigure(db, question, figure, todayOf(context)),
    );
    // Asked afterwards: who did it is known once the action is logged.
    return correctedRanking(context.office.db, question);
  },

  'ranking.marks': async ({ office }, { period, scope }) => ({
    marks: await listConclusionMarks(office.db, period, scope),
  }),

  'ranking.mark': async (context, { unit, rule, kind, reason, ...question }) => {
    const scheme = await schemeFor(context.office.db, question);
    const name = scheme.conclusions?.find((each) => each.id === rule)?.name;
    if (name === undefined)
      throw new AppFault('not-found', `方案里没有结论规则“${rule}”。数据没有变化；请刷新后再试。`);
    const { period, scope } = question;
    return act(
      context,
      'ranking.mark',
      `${formatPeriod(period)}${unit}${kind === 'exempt' ? '免列' : '列入'}${name}`,
      async (db) => {
        await requireOpenPeriod(db, period);
        await saveConclusionMark(db, { period, scope, unit, rule, kind, reason });
      },
    );
  },

  'ranking.unmark': async (context, { id }) => {
    const { period, unit } = await getConclusionMark(context.office.db, id);
    return act(context, 'ranking.unmark', `取消${formatPeriod(period)}${unit}的结论标记`, async (db) => {
      await requireOpenPeriod(db, period);
      await deleteConclusionMark(db, id);
    });
  },

  'ranking.what-if': async ({ office }, { changes, targets, scheme, ...question }) =>
    supposeRanking(office.db, question, { changes, targets, scheme }),

  'ranking.lift': async ({ office }, { unit, ...question }) => liftOutOfTail(office.db, question, unit),

  'ranking.rates': async ({ office }, { period, by, from, months }) => {
    const standing = await cohortRule(office.db, period);
    const rule = { ...standing, from: from ?? standing.from, months: months ?? standing.months };
    const projects = await listSignedProjects(office.db, rule);
    const rates = computeRates(projects, by, rule.months, lastDayOf(period));
    const order = new Map((await listUnits(office.db)).map((unit, index) => [unit.name, index]));
    const positionOf = (row: RateRow) => (by === 'unit' ? (order.get(row.key) ?? 0) : 0);
    const sorted = [...rates.rows].sort(
      (a, b) => positionOf(a) - positionOf(b) || (by === 'unit' || by === 'cohort' ? 0 : b.signed - a.signed),
    );
    return { ...rule, rows: sorted, total: rates.total };
  },

  'ranking.months': async ({ office }, { period }) => ({ months: await monthlyTotals(office.db, period) }),

  'ranking.save-chart': async ({ tokens }, { target, picture }) => {
    const file = tokens.target(target);
    await writeFileAtomically(file, Buffer.from(picture, 'base64'));
    return { file };
  },

  'targets.progress': async ({ office }, question) => ({ rows: await targetProgress(office.db, question) }),
};
