import { formatPeriod, type Period, SCOPE_NAMES, type Scope } from '../../domain/period';
import { clause, composeParagraph, shorten } from '../compose';
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
      {
        type: 'table',
        key: 'confirmed.table',
        caption: '',
        measure: '',
        columns: [
          { title: '序号', width: 7, align: 'center' },
          { title: '单位', width: 19, align: 'left' },
          { title: '事项', width: 24, align: 'left' },
          { title: '计算值', width: 13, align: 'right' },
          { title: '核定值', width: 13, align: 'right' },
          { title: '核定理由', width: 24, align: 'left' },
        ],
        rows: values.map((each, index) => [
          String(index + 1),
          each.unit,
          `${SCOPE_NAMES[each.scope]}${each.what}`,
          each.computed ?? '—',
          each.confirmed,
          shorten(clause(each.reason)),
        ]),
        totalRow: null,
        landscape: false,
        rowCountFigure: 'confirmed.count',
      },
      { type: 'form-box', key: 'review', label: '审核意见', height: 30 },
    ],
    figures: { 'confirmed.count': String(values.length) },
  };
}
