import { Button } from 'antd';
import type { MonthView } from '../../../shared/contract/month';
import { formatPeriod } from '../../../shared/domain/period';
import { navigate } from '../../lib/route/place';
import { reminderText } from '../../lib/words/reminder-text';
import { ExportButton } from '../../ui/data-grid/output/export-button';
import { copyText } from '../../ui/feedback/copy-text';
import { REPORT_STATES, ReportMark } from '../../ui/office/report-state';

/** Who has to report still, with whom to call; the reminder is copied for the intranet mail. */
export function AwaitedUnits({ view }: { readonly view: MonthView }) {
  const { awaited, period } = view;
  const reminder = reminderText(period.period, period.cutOff, view.today, awaited);
  return (
    <section className="card" aria-label="待催报单位">
      <div className="card-head">
        <h2>待催报单位 {awaited.length}</h2>
        {awaited.length > 0 && (
          <span>
            <ExportButton
              title={`${formatPeriod(period.period)}待催报单位`}
              columns={[
                ['单位', 'text'],
                ['组别', 'text'],
                ['情况', 'text'],
                ['联系人', 'text'],
              ]}
              rows={awaited.map(({ unit, groupName, state, contact }) => [
                unit,
                groupName,
                REPORT_STATES[state].word,
                contact,
              ])}
            />
            <Button size="small" onClick={() => copyText(reminder, '已复制催报文字')}>
              复制催报文字
            </Button>
          </span>
        )}
      </div>
      {awaited.length === 0 ? (
        <p className="muted">各单位都已报送。</p>
      ) : (
        <ul className="month-awaited">
          {awaited.map((unit) => (
            <li key={unit.unitId}>
              <Button type="link" size="small" onClick={() => navigate(`/reports?unit=${unit.unitId}`)}>
                {unit.unit}
              </Button>
              <span className="muted">{unit.groupName}</span>
              <ReportMark state={unit.state} missing={view.daysToCutOff < 0 ? 'overdue' : 'awaited'} />
              <span className="month-contact">{unit.contact || '未登记联系人'}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
