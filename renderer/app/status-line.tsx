import type { AppStatus } from '../../shared/contract/app';
import { isClosed } from '../../shared/domain/stage';
import { useQuery } from '../api/use-query';
import { usePlace } from '../lib/route/place';

/** One line at the foot: day, what was done last, whether the period may be changed, version. */
export function StatusLine({ status }: { readonly status: AppStatus }) {
  const period = usePlace((place) => place.period);
  const info = useQuery('periods.list', {}).value?.periods.find((entry) => entry.period === period);
  return (
    <footer className="status-line">
      <span>{status.today}</span>
      {status.undo.undo && <span>最近：{status.undo.undo}</span>}
      {info && isClosed(info.state) && <span className="status-closed">本期已通报，只读</span>}
      <span className="status-end" title={status.dataFolder}>
        数据保存在本机 · {status.version}
      </span>
    </footer>
  );
}
