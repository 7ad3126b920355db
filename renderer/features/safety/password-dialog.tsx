import { Input, Modal } from 'antd';
import { useState } from 'react';

interface PasswordDialogProps {
  readonly title: string;
  readonly hint: string;
  readonly okText: string;
  readonly onAnswer: (password: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the password of a backup; it is passed on and nowhere kept. */
export function PasswordDialog({ title, hint, okText, onAnswer, onClose }: PasswordDialogProps) {
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);

  async function answer(): Promise<void> {
    setBusy(true);
    await onAnswer(password);
    setBusy(false);
  }

  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="取消"
      confirmLoading={busy}
      width={420}
      onOk={() => void answer()}
      onCancel={onClose}
    >
      <p className="muted">{hint}</p>
      <Input.Password
        autoFocus
        aria-label="口令"
        placeholder="口令（可留空）"
        maxLength={200}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        onPressEnter={() => void answer()}
      />
    </Modal>
  );
}
