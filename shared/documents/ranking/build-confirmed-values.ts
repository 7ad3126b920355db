import { formatPeriod, type Period, SCOPE_NAMES, type Scope } from '../../domain/period';
import { clause, composeParagraph, shorten } from '../compose';
import { listTable, ordinals } from '../list-table';
import type { DocumentModel } from '../model';
import { type IssueFacts, workingParts } from '../page/official-parts';

/** 核定值 of a period: figures the office set itself beside what was computed. */
export interface ConfirmedValuesData extends IssueFacts {
  readonly period: Period;
  readonly values: readonly {
    readonly scope: Scope;
    readonly unit: string;
    readonly what: string;
    readonly computed: string | null;
    readonly confirmed: string;
    readonly reason: string;
  }[];
}

/** 核定值清单: working paper behind a notice, for the head of the office to sign off (ranking.md, explanation). */
export function buildConfirmedValues(data: ConfirmedValuesData): DocumentModel {
  const { values, period } = data;
  return {
    ...workingParts(data.settings),
    kind: 'confirmed-values',
    title: `${formatPeriod(period)}核定值清单`,
    blocks: [
      composeParagraph('summary', [
        `${formatPeriod(period)}排名中，由本办核定、未采用计算结果的数据共`,
        { printed: `${values.length}项`, figure: 'confirmed.count', label: '数据共' },
        '，名次按核定值排定，计算值一并列出备查。',
      ]),
      listTable({ key: 'confirmed.table', rowCountFigure: 'confirmed.count' }, values, [
        ordinals(7),
        ['单位', 19, 'left', (each) => each.unit],
        ['事项', 24, 'left', (each) => `${SCOPE_NAMES[each.scope]}${each.what}`],
        ['计算值', 13, 'right', (each) => each.computed ?? '—'],
        ['核定值', 13, 'right', (each) => each.confirmed],
        ['核定理由', 24, 'left', (each) => shorten(clause(each.reason))],
      ]),
      { type: 'form-box', key: 'review', label: '审核意见', height: 30 },
    ],
    figures: { 'confirmed.count': String(values.length) },
  };
}
