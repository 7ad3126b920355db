import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';

interface ReasonFormProps {
  /** What is done: 核定, 列入. */
  readonly verb: string;
  /** Name of the form to readers of the screen. */
  readonly label: string;
  /** What opens it. */
  readonly opener: string;
  /** The rest is filled in. */
  readonly ready: boolean;
  /** True: done, the form closes. */
  readonly onSave: (reason: string) => Promise<boolean>;
  readonly children: ReactNode;
}

/** A small form in the explanation: a link that opens it, its own fields, and the reason every decision needs. */
export function ReasonForm({ verb, label, opener, ready, onSave, children }: ReasonFormProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const complete = ready && reason.trim() !== '';

  async function save(): Promise<void> {
    if (!complete || !(await onSave(reason.trim()))) return;
    setOpen(false);
    setReason('');
  }

  if (!open) {
    return (
      <Button type="link" size="small" className="explain-confirm" onClick={() => setOpen(true)}>
        {opener}
      </Button>
    );
  }
  return (
    <form
      className="explain-confirm-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {children}
      <Input
        size="small"
        aria-label={`${verb}理由`}
        placeholder="理由（必填）"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={!complete}>
        {verb}
      </Button>
      <Button size="small" onClick={() => setOpen(false)}>
        取消
      </Button>
    </form>
  );
}
