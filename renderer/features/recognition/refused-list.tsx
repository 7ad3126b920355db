import { Alert } from 'antd';
import { ExportButton } from '../../ui/data-grid/output/export-button';
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
        <>
          <ul className="desk-refused">
            {refused.map((entry) => (
              <li key={`${entry.ref.kind}-${entry.ref.id}`}>
                <b>{entry.projectName}</b>：{entry.message}
              </li>
            ))}
          </ul>
          <ExportButton
            title="没有办理的记录"
            columns={[
              ['项目', 'text'],
              ['原因', 'text'],
            ]}
            rows={refused.map(({ projectName, message }) => [projectName, message])}
          />
        </>
      }
    />
  );
}
