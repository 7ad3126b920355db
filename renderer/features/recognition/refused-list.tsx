import { Alert } from 'antd';
import { useDesk } from './desk-store';

/** What the last action left as it was, each with its reason. */
export function RefusedList() {
  const refused = useDesk((store) => store.refused);
  if (refused.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      closable={{ onClose: () => useDesk.getState().closeRefused() }}
      title={`${refused.length} 条没有办理，仍为原状态`}
      description={
        <ul className="desk-refused">
          {refused.map((entry) => (
            <li key={`${entry.ref.kind}-${entry.ref.id}`}>
              <b>{entry.projectName}</b>：{entry.message}
            </li>
          ))}
        </ul>
      }
    />
  );
}
