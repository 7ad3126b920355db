import { Button } from 'antd';
import type { Period } from '../../../../shared/domain/period';
import type { VanishedProject } from '../../../../shared/import/review/review';
import { copyText } from '../../../ui/copy-text';
import { showDone, showFailure } from '../../../ui/feedback';
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
  const copy = () => {
    if (copyText(vanishedText(period, vanished))) showDone('已复制，可发给单位核实');
    else
      showFailure({
        code: 'not-available',
        message: '没有复制成功：系统剪贴板正被占用。数据没有变化，请再试一次。',
      });
  };
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
