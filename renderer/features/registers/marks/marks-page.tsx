import '../registers.css';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { printExact } from '../../../../shared/domain/exact';
import { readCriterion, totalOf } from '../../../../shared/domain/marks';
import { periodOf, yearOf } from '../../../../shared/domain/period';
import type { Settings } from '../../../../shared/domain/settings';
import { inspectionMarkRegister } from '../../../../shared/registers/declared/inspection-mark';
import { inspectionStopRegister } from '../../../../shared/registers/declared/inspection-stop';
import { problemOfEntry } from '../../../../shared/registers/derive-marks';
import type { Marks, Register } from '../../../../shared/registers/register';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import { useSettings } from '../../../lib/office/use-settings';
import { navigate } from '../../../lib/route/place';
import { useRouteQuery } from '../../../lib/route/use-route-query';
import type { GridColumn, GridEdit } from '../../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import type { GridPaste } from '../../../ui/data-grid/pasting/use-grid-paste';
import { DateInput } from '../../../ui/dates/date-input';
import { showFailure } from '../../../ui/feedback/feedback';
import { perform } from '../../../ui/feedback/perform';
import { EmptyState } from '../../../ui/page/empty-state';
import { Page } from '../../../ui/page/page';
import { Stepper } from '../stepper';
import {
  changesOf,
  columnOfRater,
  type MarkedSubject,
  ratersOf,
  readMatrix,
  subjectRows,
} from './marks-table';
import { useExpectedSubjects } from './use-expected-subjects';

const rowId = (row: MarkedSubject) => String(row.key);

interface MarksPageProps {
  readonly register: Register;
  readonly marks: Marks;
}

/** 打分录入: a row for each project or department, a column for each judge or enterprise, typed or pasted as one. */
export function MarksPage({ register, marks }: MarksPageProps) {
  const [query, change] = useRouteQuery();
  const present = usePeriod();
  const year = /^\d{4}$/.test(query.year ?? '') ? Number(query.year) : yearOf(present);
  const settings = useSettings(periodOf(year, 12));
  const today = useQuery('app.status', {}).value?.today ?? '';
  const days = useMemo(() => ({ from: `${year}-01-01`, to: `${year}-12-31` }), [year]);
  const entries = useQuery('registers.list', { register: register.id, ...days }).value?.entries;
  const expected = useExpectedSubjects(register, days, settings);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [name, setName] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const inYear = today.startsWith(String(year)) ? today : `${year}-12-31`;
  const on = picked ?? String(entries?.[0]?.fields[register.dateField] ?? expected?.on ?? inYear);
  const rows = useMemo(
    () => (entries && expected ? subjectRows(marks, expected.subjects, entries) : null),
    [marks, entries, expected],
  );
  const raters = useMemo(() => {
    const named = register.id === inspectionMarkRegister.id ? (settings?.['inspection.judges'] ?? []) : [];
    return ratersOf(marks, [...named, ...added], entries ?? []);
  }, [register, marks, settings, added, entries]);
  const columns = useMemo(
    () => (settings ? columnsFor(register, marks, raters, settings) : []),
    [register, marks, raters, settings],
  );
  const criteria = settings && marks.criteria(settings);

  /** All or nothing: marks that do not fit the criteria are told. */
  async function save(edits: readonly GridEdit<MarkedSubject>[]): Promise<void> {
    const wrong = edits.flatMap(({ row, text }) => {
      const why = text.trim() === '' || !settings ? null : problemOfEntry(text, marks, settings);
      return why === null ? [] : [`${row.name}“${text}”${why}`];
    });
    if (wrong.length > 0) {
      refuse(wrong.slice(0, 5));
      return;
    }
    const changes = changesOf(marks, edits, { field: register.dateField, on });
    if (changes.length === 0) return;
    await perform(
      'registers.bulk-save',
      { register: register.id, changes },
      { done: ({ saved }) => `已记 ${saved} 条${register.noun}`, undoable: true },
    );
  }

  function paste({ block, rows: shown }: GridPaste<MarkedSubject>): boolean {
    const pasted = readMatrix(block, shown);
    if (pasted === null) return false;
    if (pasted.unknown.length > 0) {
      refuse([`表里没有${pasted.unknown.join('、')}`]);
      return true;
    }
    setAdded([...new Set([...added, ...pasted.raters])]);
    void save(pasted.edits);
    return true;
  }

  function addRaters(): void {
    const names = name.split(/[、，,；;\s]+/).filter((each) => each !== '');
    setAdded([...new Set([...added, ...names])]);
    setName('');
  }

  return (
    <Page
      title={`${register.title}录入`}
      note={
        criteria === null
          ? '各格写名次'
          : `写合计，或各项得分如 ${criteria?.map((each) => readCriterion(each).points ?? each).join('、') ?? ''}`
      }
      actions={
        <>
          <Input.Search
            aria-label={`增加${marks.raterNoun}`}
            placeholder={`增加${marks.raterNoun}，可写几个`}
            enterButton="增加"
            value={name}
            onChange={(event) => setName(event.target.value)}
            onSearch={addRaters}
            style={{ width: 260 }}
          />
          <span className="marks-day">
            <DateInput
              ariaLabel={register.fields[register.dateField]?.title ?? ''}
              value={on}
              onChange={setPicked}
            />
          </span>
          <Stepper
            unit="年"
            onStep={(by) => {
              setPicked(null);
              change({ year: String(year + by) });
            }}
          >
            {year}年
          </Stepper>
          <Button onClick={() => navigate(`/register/${register.id}`)}>逐条查看</Button>
        </>
      }
    >
      <DataGrid
        id={`marks-${register.id}`}
        label={`${year}年${register.title}`}
        columns={columns}
        rows={rows}
        rowId={rowId}
        onEdit={(edits) => void save(edits)}
        onPaste={paste}
        empty={
          <EmptyState
            title={`${year}年还没有要打分的${register.fields[marks.subject]?.title ?? ''}`}
            hint={
              register.id === inspectionMarkRegister.id
                ? '先在“巡查线路”登记要看的项目。'
                : '先在“口径与版式”的“巡查与测评”里列出部门。'
            }
            actions={
              register.id === inspectionMarkRegister.id && (
                <Button onClick={() => navigate(`/register/${inspectionStopRegister.id}`)}>巡查线路</Button>
              )
            }
          />
        }
      />
    </Page>
  );
}

function refuse(told: readonly string[]): void {
  showFailure({ code: 'bad-input', message: `${told.join('；')}。没有记入，数据没有变化；请改正后再填。` });
}

function columnsFor(
  register: Register,
  marks: Marks,
  raters: readonly string[],
  settings: Settings,
): GridColumn<MarkedSubject>[] {
  return [
    {
      id: 'subject',
      title: register.fields[marks.subject]?.title ?? '',
      kind: 'text',
      width: 240,
      value: (row) => row.name,
    },
    ...(register.fields.unitId
      ? [
          {
            id: 'unit',
            title: '责任单位',
            kind: 'text' as const,
            width: 130,
            value: (row: MarkedSubject) => row.unit,
          },
        ]
      : []),
    {
      id: 'count',
      title: '已收',
      kind: 'number',
      width: 72,
      hint: `几${marks.raterNoun === '评委' ? '名' : '家'}${marks.raterNoun}打了分`,
      value: (row) => row.marks.size,
    },
    ...raters.map(
      (rater): GridColumn<MarkedSubject> => ({
        id: columnOfRater(rater),
        title: rater,
        kind: 'text',
        width: Math.max(88, [...rater].length * 14 + 40),
        value: (row) => String(row.marks.get(rater)?.fields.marks ?? ''),
        sortKey: (row) => Number(totalText(row, rater) || -1),
        editable: () => true,
        refuses: (text) => (text === '' ? null : problemOfEntry(text, marks, settings)),
      }),
    ),
  ];
}

function totalText(row: MarkedSubject, rater: string): string {
  const total = totalOf(String(row.marks.get(rater)?.fields.marks ?? ''));
  return total === null ? '' : printExact(total, 2);
}
