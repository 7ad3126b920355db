import { Button } from 'antd';
import Fraction from 'fraction.js';
import type { Assessment } from '../../../shared/contract/assessment';
import { parseExact, printExact } from '../../../shared/domain/exact';
import { navigate } from '../../lib/route/place';
import { conclusionName } from '../../lib/words/conclusion-name';
import { SidePanel } from '../../ui/page/side-panel';

interface AssessmentPanelProps {
  readonly assessment: Assessment;
  readonly unit: string;
  readonly onClose: () => void;
}

const TESTED = [
  { test: 'inspection', title: '巡查打分', register: 'inspection-mark', judges: '名评委' },
  { test: 'survey', title: '满意度测评', register: 'survey-mark', judges: '家企业' },
] as const;

/** One unit's annual score: what each part is worth, what is still missing, what is concluded and why. */
export function AssessmentPanel({ assessment, unit, onClose }: AssessmentPanelProps) {
  const { result, inputs } = assessment;
  const row = result.groups.flatMap((group) => group.rows).find((each) => each.unit === unit);
  const missing = inputs.filter((input) => input.missing.includes(unit)).map((input) => input.name);
  const cases = assessment.cases.filter((each) => each.unit === unit);
  const conclusions = (result.conclusions ?? []).filter((each) => each.unit === unit);
  return (
    <SidePanel title={`${unit} · 考评得分怎么来的`} onClose={onClose}>
      <p>
        {row?.place == null ? '还没有名次' : `第 ${row.place} 位`}
        {row?.score != null && `，得 ${row.score} 分`}
      </p>
      {row?.formula && <p className="muted">合成：{row.formula}分</p>}
      {missing.length > 0 && <p>还缺：{missing.join('、')}（不作零分）</p>}
      <dl className="facts">
        {row?.items.map((item) => (
          <div key={item.id} style={{ display: 'contents' }}>
            <dt>{item.name}</dt>
            <dd>{item.score === null ? `缺（${item.formula}）` : item.formula}</dd>
          </div>
        ))}
      </dl>
      {TESTED.map(({ test, title, register, judges }) => {
        const own = assessment.marked[test].filter((subject) => subject.unit === unit);
        return own.length === 0 ? null : (
          <section key={test} aria-label={title}>
            <b>{title}</b>
            <ul>
              {own.map((subject) => (
                <li key={subject.subject}>
                  {subject.subject}
                  <div className="muted">
                    {printExact(parseExact(subject.score) ?? new Fraction(0), 2)}分 · {subject.judges}
                    {judges} · 第{subject.place}名
                    <Button type="link" size="small" onClick={() => navigate(`/register/${register}?all=1`)}>
                      看台账
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {cases.length > 0 && (
        <section aria-label="督查问效">
          <b>督查问效</b>
          <ul>
            {cases.map((each) => (
              <li key={each.id}>
                {each.facts}
                <div className="muted">
                  {each.foundOn} · {each.level} · 扣{each.points}分
                  <Button
                    type="link"
                    size="small"
                    onClick={() => navigate(`/register/supervision?all=1&id=${each.id}`)}
                  >
                    看台账
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {conclusions.map((conclusion) => (
        <p key={conclusion.rule}>
          <b>{conclusionName(conclusion.name, conclusion.declared === true)}</b>
          {conclusion.exempt === null ? '' : `（免列：${conclusion.exempt}）`}
          <span className="muted"> {conclusion.evidence.join('；')}</span>
        </p>
      ))}
    </SidePanel>
  );
}
