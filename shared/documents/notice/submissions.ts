import { daysInMonth, monthOf, yearOf } from '../../domain/period';
import { composeParagraph, enumerate, heading, type Section } from '../compose';
import type { StatedList } from '../model';
import type { NoticeData } from './notice-data';

/** 四、报送情况: how many were due, on time, late, missing, and what was returned. */
export function buildSubmissions(data: NoticeData, ordinal: number): Section {
  const late = data.submissions.filter((entry) => entry.state === 'late').map((entry) => entry.unit);
  const missing = data.submissions.filter((entry) => entry.state === 'missing').map((entry) => entry.unit);
  const returned = data.submissions.filter((entry) => entry.returned > 0);
  const onTime = data.submissions.length - late.length - missing.length;
  const lists: StatedList[] = [];
  const listed = (units: readonly string[], word: string): string => {
    if (units.length === 0) return '';
    lists.push({ stated: String(units.length), items: units });
    return `，${word}${units.length}个（${enumerate(units)}）`;
  };
  const figures = {
    'month.submissions.due': String(data.submissions.length),
    'month.submissions.on-time': String(onTime),
  };
  const returnedUnits = returned.map((entry) => `${entry.unit}${entry.returned}项`);
  const returnedTotal = returned.reduce((sum, entry) => sum + entry.returned, 0);
  if (returnedUnits.length > 0) lists.push({ stated: String(returnedUnits.length), items: returnedUnits });
  const ending = late.length === 0 && missing.length === 0 ? '，无迟报、漏报单位' : '';
  return {
    blocks: [
      heading('submissions', 1, ordinal, '报送情况'),
      composeParagraph(
        'submissions.state',
        [
          `按照每月${cutOffDay(data)}日前报送报表的要求，本月应报单位`,
          { printed: `${data.submissions.length}个`, figure: 'month.submissions.due', label: '应报单位' },
          '，按时报送',
          { printed: `${onTime}个`, figure: 'month.submissions.on-time', label: '按时报送' },
          listed(late, '迟报'),
          listed(missing, '未报'),
          `${ending}。`,
          returned.length === 0
            ? ''
            : `经核查，退回${returned.length}个单位上报事项${returnedTotal}项（${enumerate(returnedUnits)}），请抓紧补正。`,
        ],
        { lists },
      ),
    ],
    figures,
  };
}

function cutOffDay(data: NoticeData): number {
  return Math.min(data.settings['cut-off.day'], daysInMonth(yearOf(data.period), monthOf(data.period)));
}
