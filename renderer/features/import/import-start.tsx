import { FileExcelOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { formatPeriod } from '../../../shared/domain/period';
import type { AppError } from '../../../shared/result';
import { describeError } from '../../api/describe-error';
import { useQuery } from '../../api/use-query';
import { usePeriod } from '../../lib/office/use-period';
import { usePeriodClosed } from '../../lib/office/use-period-closed';
import { pickReports, readSamples } from './import-actions';

/** Before anything is read: how to bring the reports in, and what happens then. */
export function ImportStart({ error }: { readonly error: AppError | null }) {
  const period = usePeriod();
  const closed = usePeriodClosed(period);
  const status = useQuery('app.status', {});
  const sentences = error ? describeError(error) : null;
  return (
    <section className="card import-start">
      {sentences && (
        <div className="import-failed" role="alert">
          <h2>{sentences.title}</h2>
          <p>
            {sentences.message}
            {sentences.advice}
          </p>
          {error?.details && (
            <ul>
              {error.details.slice(0, 8).map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {closed && !sentences && (
        <p className="import-notice">
          {formatPeriod(period)}已经通报，不能再导入报表；请在标题栏换到后面的通报期。
        </p>
      )}
      <FileExcelOutlined className="import-start-icon" aria-hidden />
      <h2>把各单位报来的表格拖到这里</h2>
      <p className="muted">可一次放入多个 .xlsx、.xls、.et、.ods、.csv 文件，格式不必统一。</p>
      <div className="empty-state-actions">
        <Button type="primary" disabled={closed} onClick={() => void pickReports()}>
          选择报表文件…
        </Button>
        {status.value?.isDemo && !closed && (
          <Button onClick={() => void readSamples()}>用示例报表试一试</Button>
        )}
      </div>
      <ol className="import-steps">
        <li>
          <b>读入</b>
          找出表头、单位、阶段和金额单位，逐格读出。
        </li>
        <li>
          <b>核对</b>
          有疑问的单元格标出原因和建议，就地改正或不收。
        </li>
        <li>
          <b>确认</b>
          确认之前什么都不保存；确认后一步存入，可以撤销。
        </li>
      </ol>
    </section>
  );
}
