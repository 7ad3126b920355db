import { Button, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useDesk } from './desk-store';
import { recentReasons } from './recent-reasons';

/** Why rows go back to the unit; recent reasons at one click, Ctrl+Enter returns. */
export function ReturnDialog() {
  const returning = useDesk((store) => store.returning);
  const busy = useDesk((store) => store.busy);
  const [reason, setReason] = useState('');
  const open = returning !== null;
  useEffect(() => {
    if (open) setReason('');
  }, [open]);
  const { cancelReturn, returnRows } = useDesk.getState();
  const save = () => {
    if (reason.trim() !== '') void returnRows(reason.trim());
  };
  return (
    <Modal
      title={
        returning?.length === 1
          ? `退回“${returning[0]?.projectName}”`
          : `退回 ${returning?.length ?? 0} 条记录`
      }
      open={open}
      okText="退回"
      okButtonProps={{ disabled: reason.trim() === '', loading: busy }}
      onOk={save}
      onCancel={cancelReturn}
      destroyOnHidden
    >
      <p className="muted">理由会记在记录上，并列入退回清单交报送单位。</p>
      <Input.TextArea
        autoFocus
        rows={3}
        maxLength={500}
        aria-label="退回理由"
        placeholder="写明退回理由"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) save();
        }}
      />
      <ul className="desk-reasons" aria-label="常用理由">
        {open &&
          recentReasons().map((known) => (
            <li key={known}>
              <Button size="small" onClick={() => setReason(known)}>
                {known}
              </Button>
            </li>
          ))}
      </ul>
    </Modal>
  );
}
