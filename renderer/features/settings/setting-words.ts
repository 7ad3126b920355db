import { atOfficeLevel } from '../../../shared/domain/office-level';
import { SETTINGS, type SettingKey, type Settings } from '../../../shared/domain/settings';

/** What a setting is called, in the words of the office's level. */
export function labelOf(key: SettingKey, inForce: Settings): string {
  return atOfficeLevel(SETTINGS[key].label, inForce['office.region']);
}

/** How a setting is filled in. */
export type EditorKind =
  | 'text'
  | 'decimal'
  | 'integer'
  | 'yes-no'
  | 'rest-day-rule'
  | 'word-list'
  | 'tail'
  | 'fonts'
  | 'layout'
  | 'key-lists'
  | 'rest-days';

export const REST_DAY_RULES = [
  { value: 'keep', label: '不变' },
  { value: 'previous-workday', label: '提前到前一个工作日' },
  { value: 'next-workday', label: '顺延到后一个工作日' },
] as const;

const EDITORS: Partial<Record<SettingKey, EditorKind>> = {
  'scope.domestic-wan': 'decimal',
  'scope.foreign-wan-usd': 'decimal',
  'recognition.require-evidence': 'yes-no',
  'recognition.excluded-industries': 'word-list',
  'key-lists': 'key-lists',
  'cut-off.day': 'integer',
  'cut-off.rest-day-rule': 'rest-day-rule',
  'rest-days': 'rest-days',
  'tail.rule': 'tail',
  'projects.overdue-months': 'integer',
  'rates.cohort': 'integer',
  'rates.months': 'integer',
  'notice.fulfilment': 'yes-no',
  'document.main-recipients': 'word-list',
  'document.copy-recipients': 'word-list',
  'letter.copy-recipients': 'word-list',
  'briefing.issues-before': 'integer',
  'briefing.report-to': 'word-list',
  'briefing.send-to': 'word-list',
  'briefing.distribute-to': 'word-list',
  'briefing.print-run': 'integer',
  'document.fonts': 'fonts',
  'document.layout': 'layout',
  'lists.industries': 'word-list',
  'lists.source-regions': 'word-list',
  'lists.attractions': 'word-list',
  'dispatch.report-weekday': 'integer',
  'dispatch.leaders-weekday': 'integer',
  'dispatch.overdue-days': 'integer',
  'lists.bottlenecks': 'word-list',
  'first-contact.valid-days': 'integer',
  'projects.fast-days': 'integer',
  'projects.silent-days': 'integer',
  'meeting.collect-days': 'integer',
  'sponsorship.visit-days': 'integer',
  'supervision.measures': 'word-list',
  'inspection.criteria': 'word-list',
  'inspection.trimmed': 'yes-no',
  'inspection.ballots': 'yes-no',
  'inspection.judges': 'word-list',
  'survey.criteria': 'word-list',
  'survey.departments': 'word-list',
  'backup.keep': 'integer',
};

/** Settings not named above are a line of text. */
export function editorOf(key: SettingKey): EditorKind {
  return EDITORS[key] ?? 'text';
}

export const PAGE_NUMBER_FORMS = [
  { value: 'dash-outer', label: '— 1 —，单页居右、双页居左' },
  { value: 'dash-center', label: '— 1 —，居中' },
  { value: 'plain-center', label: '1，居中' },
] as const;

export const LANDSCAPE_NUMBERS = [
  { value: 'turned', label: '随纸横转，与竖排页同一位置' },
  { value: 'bottom', label: '在横页下方' },
] as const;

function describeLayout(layout: Settings['document.layout']): string {
  if (layout.profile === 'strict') return '按国家标准 GB/T 9704—2012';
  return [
    '本单位习惯',
    `行距 ${layout.linePitch} 磅`,
    `红线 ${layout.ruleWeight} 磅`,
    ...(layout.boldHeadings ? ['二、三级标题加粗'] : []),
    ...(layout.timesDigits ? ['数字用 Times New Roman'] : []),
  ].join('，');
}

/** A setting's value as the clerk reads it. */
export function describeSetting<Key extends SettingKey>(key: Key, settings: Settings): string {
  switch (key) {
    case 'cut-off.day':
      return `每月 ${settings['cut-off.day']} 日`;
    case 'cut-off.rest-day-rule':
      return REST_DAY_RULES.find((rule) => rule.value === settings['cut-off.rest-day-rule'])?.label ?? '';
    case 'rest-days':
      return settings['rest-days'].length === 0 ? '按周末' : `调整 ${settings['rest-days'].length} 天`;
    case 'tail.rule': {
      const { by, value, months } = settings['tail.rule'];
      return `每组末 ${value}${by === 'count' ? ' 位' : '%'}，连续 ${months} 个月`;
    }
    case 'key-lists':
      return settings['key-lists']
        .map((list) => (list.minimumWan === null ? list.tag : `${list.tag}（${list.minimumWan} 万元以上）`))
        .join('、');
    case 'document.layout':
      return describeLayout(settings['document.layout']);
    case 'document.fonts': {
      const { title, body, heading1, heading2, pageNumber } = settings['document.fonts'];
      return [title, body, heading1, heading2, pageNumber].join('、');
    }
    default: {
      const value: unknown = settings[key];
      if (typeof value === 'boolean') return value ? '是' : '否';
      return Array.isArray(value) ? value.join('、') : String(value);
    }
  }
}

/** Keys by group, in the order of the definition. */
export function settingKeysOf(group: string): readonly SettingKey[] {
  return (Object.keys(SETTINGS) as SettingKey[]).filter((key) => SETTINGS[key].group === group);
}
