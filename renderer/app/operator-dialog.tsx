import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useShell } from '../commands/shell-state';
import { perform } from '../ui/feedback/perform';

/** Who sits at the desk: the name stands in the audit log beside everything that is done. */
export function OperatorDialog({ operator }: { readonly operator: string }) {
  const open = useShell((shell) => shell.overlay === 'operator');
  return open && <OpenDialog operator={operator} />;
}

function OpenDialog({ operator }: { readonly operator: string }) {
  const [name, setName] = useState(operator);
  const close = () => useShell.getState().open(null);

  async function save(): Promise<void> {
    const saved = await perform('app.set-operator', { operator: name }, { done: `经办人：${name.trim()}` });
    if (saved) close();
  }

  return (
    <Modal
      title="经办人"
      open
      okText="更换"
      cancelText="取消"
      width={360}
      onOk={() => void save()}
      onCancel={close}
    >
      <p className="muted">操作记录里会写明是谁办的，请写姓名或岗位。</p>
      <Input
        autoFocus
        aria-label="经办人姓名或岗位"
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) void save();
        }}
      />
    </Modal>
  );
}
