import { formatDate, formatPeriod } from '../../domain/period';
import { WEEKDAY_NAMES, weekdayOf } from '../../registers/week';
import { clause, composeParagraph, heading } from '../compose';
import { listTable } from '../list-table';
import type { DocumentModel, Table } from '../model';
import { officialParts } from '../page/official-parts';
import type { ReportInPersonData } from './report-in-person-data';

/** 当面汇报通知: which months the unit stood in the tail, when and where its leaders report, and on what. */
export function buildReportInPerson(data: ReportInPersonData): DocumentModel {
  const { warning } = data;
  const months = warning.evidence
    .map(({ period, place, ranked }) => `${formatPeriod(period)}居第${place}位（共${ranked}个单位）`)
    .join('、');
  const figures = { 'tail.months': String(warning.months) };
  return {
    ...officialParts(data),
    kind: 'report-in-person',
    title: `关于${warning.unit}当面汇报招商项目推进工作的通知`,
    titleNames: [warning.unit],
    mainRecipients: [warning.unit],
    blocks: [
      composeParagraph('reason', [
        '你单位招商引资项目推进综合排名连续',
        { printed: `${warning.months}个月`, figure: 'tail.months', label: '连续' },
        `靠后：${months}。按照招商项目跟踪推进制度，请你单位党政主要领导向${listenersOf(data)}当面汇报工作情况。现将有关事项通知如下。`,
      ]),
      buildPlaces(data),
      heading('when', 1, 1, '时间和地点'),
      composeParagraph('when.text', [whenAndWhere(data)]),
      heading('what', 1, 2, '汇报内容'),
      composeParagraph('what.text', [
        '主要汇报年度目标任务完成情况，排名靠后的原因，在谈、签约、开工、投产项目的推进措施和时间节点，以及需要协调解决的问题。',
      ]),
      heading('how', 1, 3, '有关要求'),
      composeParagraph('how.text', [
        '请准备书面汇报材料，由主要领导审定签字，于汇报前一个工作日报送；汇报后按要求抓好整改，并于次月报送整改情况。',
      ]),
    ],
    attachments: [],
    figures,
  };
}

/** Who listens, as the register says; else those the rule names. */
function listenersOf({ appointment, settings }: ReportInPersonData): string {
  const named = appointment === null ? '' : clause(appointment.listeners);
  if (named !== '') return named;
  const level = settings['office.region'].replace(/^全/, '');
  return `${level}委、${level}政府主要领导`;
}

function whenAndWhere({ appointment, reportOn, settings }: ReportInPersonData): string {
  const date = appointment === null ? reportOn : appointment.at.slice(0, 10);
  const time = appointment === null ? '上午9时' : formatTime(appointment.at.slice(11));
  const weekday = WEEKDAY_NAMES[weekdayOf(date) - 1] ?? '';
  const place = appointment === null ? '' : clause(appointment.place);
  const reporter = appointment === null ? '' : clause(appointment.reporter);
  return [
    `请于${formatDate(date)}（星期${weekday}）${time}，到${place === '' ? `${settings['office.short-name']}会议室` : place}当面汇报`,
    reporter === '' ? '' : `，由${reporter}汇报`,
    '。因故需要调整时间的，请提前一个工作日报告。',
  ].join('');
}

/** `09:00` → 上午9时, `15:30` → 下午3时30分. */
function formatTime(time: string): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const half = hour < 12 ? '上午' : '下午';
  return `${half}${hour > 12 ? hour - 12 : hour}时${minute === 0 ? '' : `${minute}分`}`;
}

function buildPlaces({ warning }: ReportInPersonData): Table {
  return listTable(
    { key: 'places.table', caption: '综合排名情况', rowCountFigure: 'tail.months' },
    warning.evidence,
    [
      ['通报期', 28, 'center', (entry) => formatPeriod(entry.period)],
      ['组别', 24, 'center', (entry) => entry.group],
      ['综合得分', 18, 'right', (entry) => entry.score ?? '—'],
      ['名次', 14, 'center', (entry) => String(entry.place)],
      ['参评单位数', 16, 'center', (entry) => String(entry.ranked)],
    ],
  );
}
