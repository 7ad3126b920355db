import { Button, InputNumber } from 'antd';
import { useMemo, useState } from 'react';
import type { Assessment } from '../../../shared/contract/assessment';
import { ASSESSMENT_SCHEME_ID } from '../../../shared/domain/assessment';
import { yearOf } from '../../../shared/domain/period';
import { useQuery } from '../../api/use-query';
import { usePeriod } from '../../lib/office/use-period';
import { navigate } from '../../lib/route/place';
import type { GridColumn, GridEdit } from '../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../ui/data-grid/data-grid';
import { perform } from '../../ui/feedback/perform';
import { EmptyState } from '../../ui/page/empty-state';
import { Page } from '../../ui/page/page';
import { AssessmentPanel } from './assessment-panel';
import { type AssessmentRow, assessmentRows, missingSentence } from './assessment-rows';

const rowId = (row: AssessmentRow) => row.unit;

function columnsFor({ scheme, inputs }: Assessment): readonly GridColumn<AssessmentRow>[] {
  return [
    { id: 'unit', title: '单位', kind: 'text', width: 170, value: (row) => row.unit },
    { id: 'group', title: '组别', kind: 'text', width: 84, value: (row) => row.group },
    { id: 'place', title: '名次', kind: 'number', width: 72, value: (row) => row.place },
    { id: 'score', title: '考评得分', kind: 'number', width: 104, value: (row) => row.score },
    ...scheme.items.map(
      (item): GridColumn<AssessmentRow> => ({
        id: `item-${item.id}`,
        title: `${item.name}得分`,
        kind: 'number',
        width: 152,
        value: (row) => row.items[item.id]?.score ?? '缺',
        render: (row) => row.items[item.id]?.score ?? <Missing />,
      }),
    ),
    ...inputs
      .filter((input) => input.source === 'manual')
      .map(
        (input): GridColumn<AssessmentRow> => ({
          id: `manual-${input.indicator}`,
          title: `${input.name}（录入）`,
          kind: 'text',
          width: 150,
          hint: '逐单位录入或从 Excel 粘贴；空着就是还没有，不作零分。台账里有打分的单位按打分算，不用录入',
          value: (row) => row.manual[input.indicator] ?? '',
          render: (row) => row.manual[input.indicator] ?? <Missing />,
          editable: (row) => input.marked[row.unit] === undefined,
        }),
      ),
    { id: 'conclusions', title: '结论', kind: 'text', width: 120, value: (row) => row.conclusions },
  ];
}

/** Not there yet, which is not zero. */
function Missing() {
  return <span className="muted">缺</span>;
}

/** 年度考评: rankings of the year and what is entered by hand, by the assessment's own scheme. */
export function AssessmentPage() {
  const [year, setYear] = useState(yearOf(usePeriod()));
  const [opened, setOpened] = useState<string | null>(null);
  const assessment = useQuery('assessment.compute', { year }).value;
  const columns = useMemo(() => (assessment ? columnsFor(assessment) : []), [assessment]);
  const units = useQuery('units.list', {}).value?.units;
  const rows = useMemo(
    () =>
      assessment && units
        ? assessmentRows(
            assessment,
            units.map((unit) => unit.name),
          )
        : null,
    [assessment, units],
  );
  const missing = assessment ? missingSentence(assessment) : '';

  async function edit(edits: readonly GridEdit<AssessmentRow>[]): Promise<void> {
    const figures = edits.map(({ row, columnId, text }) => ({
      unit: row.unit,
      indicator: columnId.replace(/^manual-/, ''),
      value: text.trim(),
    }));
    await perform(
      'assessment.save',
      { year, figures },
      { done: ({ saved }) => `已填写 ${saved} 项`, undoable: true },
    );
  }

  return (
    <Page
      title="年度考评"
      note={
        assessment
          ? `${assessment.scheme.name} · 按${assessment.months.length}个月的排名${assessment.provisional ? ' · 数据未齐，名次暂定，不作结论' : ''}`
          : ''
      }
      actions={
        <>
          <Button onClick={() => navigate('/documents?kind=assessment')}>考评结果通报</Button>
          <Button onClick={() => navigate(`/schemes?scheme=${ASSESSMENT_SCHEME_ID}`)}>考评办法</Button>
          <InputNumber
            aria-label="年度"
            style={{ width: 96 }}
            min={2000}
            max={2099}
            value={year}
            onChange={(value) => setYear(value ?? year)}
          />
        </>
      }
    >
      {missing !== '' && (
        <p className="muted">{missing}。没有的标“缺”，不作零分；按空格键看一个单位的得分怎么来的。</p>
      )}
      <div className="page-columns">
        <DataGrid
          id="assessment"
          label={`${year}年度考评`}
          columns={columns}
          rows={rows}
          rowId={rowId}
          onEdit={(edits) => void edit(edits)}
          onPeek={(row) => setOpened(row.unit)}
          empty={<EmptyState title="还没有单位" hint="先到“单位与领导”新增责任单位。" />}
        />
        {assessment && opened !== null && (
          <AssessmentPanel assessment={assessment} unit={opened} onClose={() => setOpened(null)} />
        )}
      </div>
    </Page>
  );
}
