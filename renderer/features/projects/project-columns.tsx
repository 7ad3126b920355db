import type { ProjectSummary } from '../../../shared/contract/projects';
import { CAPITAL_NAMES, RECORD_STATE_NAMES } from '../../../shared/domain/stage';
import { formatMoney } from '../../../shared/format';
import type { GridColumn } from '../../ui/data-grid/columns/grid-column';
import { stageColumn, unitColumn } from '../../ui/data-grid/columns/office-columns';
import { StateTag } from '../../ui/office/state-tag';

export const PROJECT_COLUMNS: readonly GridColumn<ProjectSummary>[] = [
  { id: 'name', title: '项目名称', kind: 'text', width: 250, value: (row) => row.name },
  unitColumn(110, (row) => row.unit),
  stageColumn(76, (row) => row.stage),
  { id: 'stage-date', title: '阶段时间', kind: 'date', width: 104, value: (row) => row.stageDate },
  {
    id: 'state',
    title: '状态',
    kind: 'text',
    width: 88,
    value: (row) => RECORD_STATE_NAMES[row.stageState],
    render: (row) => <StateTag state={row.stageState} />,
  },
  {
    id: 'investment',
    title: '总投资',
    kind: 'money',
    width: 120,
    value: (row) => (row.totalInvestment?.currency === 'CNY' ? row.totalInvestment.minor : null),
    total: true,
    hint: '人民币项目的总投资；外币项目见“总投资（外币）”',
  },
  { id: 'funds', title: '到位资金', kind: 'money', width: 120, value: (row) => row.fundsFen, total: true },
  { id: 'investor', title: '投资方', kind: 'text', width: 190, value: (row) => row.investor },
  { id: 'industry', title: '产业', kind: 'text', width: 104, value: (row) => row.industry },
  {
    id: 'scope',
    title: '推进范围',
    kind: 'text',
    width: 92,
    value: (row) => (row.scope.inScope ? '范围内' : '范围外'),
    render: (row) => <span title={row.scope.reason}>{row.scope.inScope ? '范围内' : '范围外'}</span>,
  },
  { id: 'tags', title: '标签', kind: 'text', width: 90, value: (row) => row.tags.join('、') },
  {
    id: 'foreign-investment',
    title: '总投资（外币）',
    kind: 'text',
    width: 140,
    value: (row) =>
      row.totalInvestment && row.totalInvestment.currency !== 'CNY' ? formatMoney(row.totalInvestment) : '',
  },
  { id: 'source-region', title: '来源地', kind: 'text', width: 90, value: (row) => row.sourceRegion },
  {
    id: 'attraction',
    title: '招商方式',
    kind: 'text',
    width: 110,
    value: (row) => row.attraction,
    hidden: true,
  },
  {
    id: 'capital',
    title: '内外资',
    kind: 'text',
    width: 80,
    value: (row) => CAPITAL_NAMES[row.capital],
    hidden: true,
  },
  { id: 'last-period', title: '最近报送', kind: 'date', width: 96, value: (row) => row.lastReportedPeriod },
];
