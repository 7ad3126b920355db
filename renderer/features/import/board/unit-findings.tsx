import { Button } from 'antd';
import { useState } from 'react';
import type { SubmissionFinding } from '../../../../shared/contract/import';
import { formatPeriod, type Period } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { exportGrid } from '../../../ui/data-grid/output/export-grid';
import { ListPreview } from '../../../ui/data-grid/output/list-preview';
import { copyText } from '../../../ui/feedback/copy-text';
import { QueryView } from '../../../ui/page/query-view';
import { findingsText } from './findings-text';

const COLUMNS: readonly GridColumn<SubmissionFinding>[] = [
  { id: 'file', title: '文件', kind: 'text', width: 200, value: (row) => row.fileName },
  { id: 'sheet', title: '工作表', kind: 'text', width: 100, value: (row) => row.sheet },
  { id: 'row', title: '行', kind: 'number', width: 60, value: (row) => row.row },
  { id: 'excerpt', title: '内容', kind: 'text', width: 200, value: (row) => row.excerpt },
  { id: 'value', title: '报送值', kind: 'text', width: 120, value: (row) => row.value },
  { id: 'message', title: '需要更正或核对', kind: 'text', width: 300, value: (row) => row.message },
  {
    id: 'refused',
    title: '是否收入',
    kind: 'text',
    width: 80,
    value: (row) => (row.refused ? '未收入' : '已收入'),
  },
];
const SHOWN = 30;

interface UnitFindingsProps {
  readonly period: Period;
  readonly unitId: number;
  /** Why reports of the unit were sent back that it has not sent anew. */
  readonly reasons: readonly string[];
}

/** What is wrong in the unit's reports: to copy into a message, to print as a list. */
export function UnitFindings({ period, unitId, reasons }: UnitFindingsProps) {
  const found = useQuery('submissions.findings', { period, unitId });
  const [printing, setPrinting] = useState(false);
  return (
    <QueryView query={found}>
      {({ unit, findings }) => {
        if (findings.length === 0) return null;
        const copy = () =>
          copyText(findingsText(period, unit, reasons, findings), '已复制更正清单，可发给单位');
        const title = `${unit}${formatPeriod(period)}报表更正清单`;
        return (
          <section aria-label="要更正的内容">
            <h3 className="row-facts-title">要更正或核对的（{findings.length}）</h3>
            <div className="row-issue-fix">
              <Button size="small" onClick={copy}>
                复制
              </Button>
              <Button size="small" onClick={() => setPrinting(true)}>
                打印…
              </Button>
              <Button size="small" onClick={() => void exportGrid(title, COLUMNS, findings)}>
                导出…
              </Button>
            </div>
            <ul className="board-findings">
              {findings.slice(0, SHOWN).map((finding) => (
                <li key={`${finding.fileName}-${finding.sheet}-${finding.row}-${finding.message}`}>
                  <span className="muted">
                    {finding.sheet} 第{finding.row}行
                  </span>{' '}
                  {finding.message}
                  {finding.refused && <b>（未收入）</b>}
                </li>
              ))}
            </ul>
            {findings.length > SHOWN && (
              <p className="muted">其余 {findings.length - SHOWN} 条见复制的文字或清单。</p>
            )}
            {printing && (
              <ListPreview
                title={title}
                filter={reasons.length > 0 ? `退回理由：${reasons.join('；')}` : ''}
                columns={COLUMNS}
                rows={findings}
                onClose={() => setPrinting(false)}
              />
            )}
          </section>
        );
      }}
    </QueryView>
  );
}
