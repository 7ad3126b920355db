import { Button } from 'antd';
import type { EarlierReport } from '../../../../shared/import/review/review';
import { formatDateTime } from '../../../ui/dates/format-date-time';
import { askConfirmation } from '../../../ui/feedback/feedback';
import { useImport } from '../import-store';

/** The unit has reported the same before in this period: the clerk says whether this file takes its place. */
export function EarlierNotice({ earlier }: { readonly earlier: readonly EarlierReport[] }) {
  async function replace(report: EarlierReport): Promise<void> {
    const sure = await askConfirmation({
      title: `用这份报表代替“${report.fileName}”？`,
      content: `上一份立即退回，其中 ${report.waiting} 条未认定的记录一并退回，已认定的不变；这份确认导入后才保存。可以撤销。`,
      okText: '代替',
    });
    if (sure) await useImport.getState().replaceEarlier(report.submissionId);
  }
  return earlier.map((report) => (
    <p key={report.submissionId} className="import-notice">
      {report.unit}本期已报过“{report.fileName}”（{formatDateTime(report.receivedAt)}），还有 {report.waiting}{' '}
      条没有认定；已报过的事项不会重复登记。如果这份是更正后的报表：{' '}
      <Button size="small" onClick={() => void replace(report)}>
        代替上一份…
      </Button>
    </p>
  ));
}
