/** Papers about a ranking's corrections and confirmed values, from the synthetic district; names are invented. */
import { numberFor } from '../number';
import type { ConfirmedValuesData } from '../ranking/build-confirmed-values';
import type { CorrectionData } from '../ranking/correction-data';
import { noticeFixture } from './notice-fixture';

const { settings, period, issuedOn } = noticeFixture();

export function correctionFixture(): CorrectionData {
  return {
    settings,
    period,
    issuedOn,
    number: numberFor('correction', settings['document.code'], 2026, 1),
    notice: { title: '2026年11月全区招商引资项目推进情况通报', number: '×开放办〔2026〕11号' },
    corrections: [
      {
        scope: 'month',
        unit: '桃花镇',
        what: '签约项目个数',
        published: '2',
        corrected: '3',
        reason: '漏计一个签约项目，合同已补报',
        correctedOn: '2026-11-28',
      },
      {
        scope: 'year',
        unit: '临江街道',
        what: '到位资金',
        published: '12000',
        corrected: '11500.5',
        reason: '一笔到账凭证重复',
        correctedOn: '2026-11-29',
      },
    ],
    moves: [
      {
        scope: 'month',
        group: '镇街组',
        unit: '桃花镇',
        from: 3,
        to: 2,
        scoreBefore: '71.20',
        scoreAfter: '76.20',
      },
      {
        scope: 'month',
        group: '镇街组',
        unit: '临江街道',
        from: 2,
        to: 3,
        scoreBefore: '74.00',
        scoreAfter: '74.00',
      },
    ],
  };
}

export function confirmedValuesFixture(): ConfirmedValuesData {
  return {
    settings,
    period,
    issuedOn,
    number: '',
    values: [
      {
        scope: 'month',
        unit: '桃花镇',
        what: '签约项目个数',
        computed: '2',
        confirmed: '3',
        reason: '以专班核查为准',
      },
      {
        scope: 'month',
        unit: '临江街道',
        what: '“开工率”完成率',
        computed: null,
        confirmed: '80',
        reason: '按去年口径',
      },
    ],
  };
}
