import { Button } from 'antd';
import type { MonthView } from '../../../shared/contract/month';
import { navigate } from '../../lib/route/place';
import { missingUnitsText } from '../../lib/words/missing-units-text';
import { copyText } from '../../ui/feedback/copy-text';

/** Who has not reported, with whom to call; the reminder is copied for the intranet mail. */
export function MissingUnits({ view }: { readonly view: MonthView }) {
  const { missing, period } = view;
  const reminder = missingUnitsText(period.period, period.cutOff, view.today, missing);
  return (
    <section className="card" aria-label="未报单位">
      <div className="month-next-head">
        <h2>未报单位 {missing.length}</h2>
        {missing.length > 0 && (
          <Button size="small" onClick={() => copyText(reminder, '已复制催报文字')}>
            复制催报文字
          </Button>
        )}
      </div>
      {missing.length === 0 ? (
        <p className="muted">各单位都已报送。</p>
      ) : (
        <ul className="month-missing">
          {missing.map((unit) => (
            <li key={unit.unitId}>
              <Button type="link" size="small" onClick={() => navigate(`/reports?unit=${unit.unitId}`)}>
                {unit.unit}
              </Button>
              <span className="muted">{unit.groupName}</span>
              <span className="month-contact">{unit.contact || '未登记联系人'}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
