/** An annual assessment of the synthetic district, half of it still to come; names are invented. */
import type { Assessment } from '../../contract/assessment';
import { DEFAULT_ASSESSMENT } from '../../domain/assessment';
import { findAssessmentIndicator } from '../../domain/indicators/assessment-indicators';
import { nameOfIndicator } from '../../domain/indicators/rate-indicators';
import { evaluateScheme } from '../../domain/scheme/evaluate';
import { indicatorsOf } from '../../domain/scheme/item-indicators';
import { evaluationCaseSchema } from '../../domain/scheme/scheme';
import type { AssessmentData } from '../assessment/assessment-data';
import { numberFor } from '../number';
import { noticeFixture } from './notice-fixture';

const { settings, issuedOn, month } = noticeFixture();

/** `without`: inputs nobody has yet; what else there is counts. */
export function assessmentFixture(without: readonly string[] = ['满意度测评']): AssessmentData {
  const groups = Object.fromEntries(
    month.groups.map((group) => [group.name, group.rows.map((row) => row.unit)]),
  );
  const units = Object.values(groups).flat();
  const read = DEFAULT_ASSESSMENT.items.flatMap((item) => indicatorsOf(item.function).read);
  const values = Object.fromEntries(
    units.map((unit, index) => [
      unit,
      Object.fromEntries(
        read
          .filter((indicator) => !without.includes(indicator))
          .map((indicator, at) => [
            indicator,
            indicator === 'supervision-points'
              ? index % 4 === 3
                ? '2'
                : '0'
              : String(98 - ((index * 7 + at * 3) % 46)),
          ]),
      ),
    ]),
  );
  const scheme = DEFAULT_ASSESSMENT;
  const result = evaluateScheme(
    evaluationCaseSchema.parse({
      scheme,
      groups,
      units,
      values,
      marks: [{ unit: units[1], rule: 'veto', kind: 'declared', reason: '发生较大安全生产事故' }],
    }),
  );
  const assessment: Assessment = {
    year: 2026,
    scheme,
    result,
    inputs: read.map((indicator) => ({
      indicator,
      name: nameOfIndicator(indicator),
      source: findAssessmentIndicator(indicator) === undefined ? 'manual' : 'computed',
      marked: {},
      missing: without.includes(indicator) ? units : [],
    })),
    assessed: units,
    provisional: without.includes('巡查测评'),
    figures: [],
    cases: units.flatMap((unit, index) =>
      index % 4 === 3
        ? [
            {
              id: index,
              unit,
              foundOn: '2026-06-18',
              level: '第二级',
              facts: '项目施工许可逾期未办结，经两次提醒仍未推进。',
              points: '2',
            },
          ]
        : [],
    ),
    marked: { inspection: [], survey: [] },
    months: ['2026-01', '2026-02', '2026-11'],
  };
  return {
    settings,
    issuedOn,
    number: numberFor('assessment', settings['document.code'], 2026, 1),
    assessment,
  };
}
