import { shiftDate } from '../../domain/month/cut-off';
import { matchNameOf } from '../../domain/text/project-name';
import { dateTime, longText, project, text, unit } from '../field';
import { defineRegister, type RegisterEntry, type ValuesOf } from '../register';

const fields = {
  name: text('项目（线索）名称', { required: true }),
  unitId: unit('首谈单位', { required: true }),
  projectId: project('库中项目'),
  investor: text('投资方', { required: true }),
  metAt: dateTime('首谈时间', { required: true }),
  place: text('地点'),
  people: text('参加人员'),
  evidence: longText('凭据', { required: true, hint: '函件、会谈记录、照片、考察通知等' }),
  note: longText('备注'),
};

export type FirstContact = RegisterEntry<ValuesOf<typeof fields>>;

/** 首谈登记 (制度 三(六)2): who talked first, with time and evidence. It proposes conflicts and decides none. */
export const firstContactRegister = defineRegister({
  id: 'first-contact',
  title: '首谈登记',
  noun: '首谈',
  hint: '记下哪家单位最先与客商接触、何时、有什么凭据。同一项目或同一投资方有别家登记的，会列出供裁决。',
  fields,
  sections: [
    { title: '线索', fields: ['name', 'unitId', 'investor', 'projectId'] },
    { title: '首谈', fields: ['metAt', 'place', 'people', 'evidence', 'note'] },
  ],
  columns: [
    'name',
    'unitId',
    'investor',
    'metAt',
    'state',
    'expiresOn',
    'conflicts',
    'evidence',
    'place',
    'people',
    'projectId',
    'note',
  ],
  states: [
    { id: 'valid', title: '跟踪中' },
    { id: 'landed', title: '已落户', closed: true },
    { id: 'withdrawn', title: '已放弃', closed: true },
    { id: 'lapsed', title: '裁归他家', closed: true },
  ],
  dateField: 'metAt',
  titleOf: (values, names) => `${names.unit} ${values.name}`,
  derivedColumns: [
    {
      id: 'expiresOn',
      title: '有效期至',
      kind: 'date',
      width: 104,
      hint: '首谈满有效期而未落户的，首谈资格失效',
    },
    { id: 'conflicts', title: '别家也在跟踪', kind: 'text', width: 240 },
  ],
  begins: [
    {
      title: '提请裁决',
      register: 'ruling',
      values: ({ unit: name, fields: { unitId, projectId, metAt, investor, evidence } }, { rivals }) => ({
        unitId,
        projectId,
        otherUnits: String(rivals ?? ''),
        facts: `${name}于${(metAt ?? '').replace('T', ' ')}与${investor}首次洽谈，凭据：${evidence}`,
      }),
    },
  ],
  papers: [{ title: '争议卷宗', kind: 'conflict-file' }],
  attention: '条首谈有别家在跟踪或已过有效期',
  derive(entry, { today, settings, own, isClosed }) {
    const expiresOn = expiryOf(entry.fields.metAt, settings['first-contact.valid-days']);
    const conflicts = isClosed ? [] : findConflicts(entry, own as readonly FirstContact[]);
    return {
      values: {
        expiresOn,
        // Names alone, for the ruling that begins here; the list shows them with their reasons.
        rivals: [...new Set(conflicts.map(({ other }) => other.unit))].join('、'),
        conflicts: conflicts
          .map(
            ({ other, reason }) => `${other.unit}（${(other.fields.metAt ?? '').slice(0, 10)}，${reason}）`,
          )
          .join('；'),
      },
      ...(isClosed
        ? { tone: 'muted' as const }
        : conflicts.length > 0 || (expiresOn !== null && expiresOn < today)
          ? { tone: 'warning' as const }
          : {}),
    };
  },
});

/** Last day of a first contact made at `metAt` (设置 `first-contact.valid-days`). */
export function expiryOf(metAt: string | null, days: number): string | null {
  return metAt === null ? null : shiftDate(metAt.slice(0, 10), days);
}

export interface FirstContactConflict {
  readonly other: FirstContact;
  /** 同一项目, 名称相同, 投资方相同 */
  readonly reason: string;
}

/** Open first contacts of other units with the same project, name or investor, the earliest first. */
export function findConflicts(entry: FirstContact, all: readonly FirstContact[]): FirstContactConflict[] {
  return all
    .filter(
      (other) =>
        other.id !== entry.id && other.state === 'valid' && other.fields.unitId !== entry.fields.unitId,
    )
    .flatMap((other) => {
      const reason = likenessOf(entry.fields, other.fields);
      return reason === null ? [] : [{ other, reason }];
    })
    .sort((a, b) => ((a.other.fields.metAt ?? '') < (b.other.fields.metAt ?? '') ? -1 : 1));
}

type Lead = Pick<FirstContact['fields'], 'projectId' | 'name' | 'investor'>;

/** Why two leads may be one: 同一项目, 名称相同 or 投资方相同; `null` when nothing says so. */
export function likenessOf(one: Lead, other: Lead): string | null {
  if (one.projectId !== null && one.projectId === other.projectId) return '同一项目';
  if (matchNameOf(one.name) === matchNameOf(other.name)) return '名称相同';
  return one.investor !== '' && one.investor === other.investor ? '投资方相同' : null;
}
