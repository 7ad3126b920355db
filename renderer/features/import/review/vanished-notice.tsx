import { Button } from 'antd';
import type { Period } from '../../../../shared/domain/period';
import type { VanishedProject } from '../../../../shared/import/review/review';
import { copyText } from '../../../ui/feedback/copy-text';
import { vanishedText } from './vanished-text';

/** Projects that dropped out of this month's progress form: asked about, never removed. */
export function VanishedNotice({
  period,
  vanished,
}: {
  readonly period: Period;
  readonly vanished: readonly VanishedProject[];
}) {
  if (vanished.length === 0) return null;
  const copy = () => copyText(vanishedText(period, vanished), '已复制，可发给单位核实');
  return (
    <details className="import-notice">
      <summary>
        以前报过进展、这次没有报的项目 {vanished.length} 个（只作提醒，不会改动）{' '}
        <Button size="small" onClick={copy}>
          复制询问
        </Button>
      </summary>
      {vanished.map((project) => project.name).join('、')}
    </details>
  );
}
