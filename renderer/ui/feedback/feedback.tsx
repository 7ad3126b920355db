import { App, Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import type { AppError } from '../../../shared/result';
import { call } from '../../api/call';
import { describeError } from '../../api/describe-error';

type AntApp = ReturnType<typeof App.useApp>;

interface Confirmation {
  readonly title: string;
  readonly content: ReactNode;
  /** A verb: 恢复、移除. */
  readonly okText: string;
  readonly danger?: boolean;
}

/** A button in a toast: 撤销, 打开所在文件夹. */
interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

let host: AntApp | null = null;

/** One toast at a time offers 撤销: it takes back the last action, so an older toast must not still offer it. */
const UNDO_TOAST = 'undoable';

/** Gives commands and stores, which are no components, access to toasts and questions. Rendered once by the shell. */
export function FeedbackHost() {
  const app = App.useApp();
  useEffect(() => {
    host = app;
    return () => {
      host = null;
    };
  }, [app]);
  return null;
}

/** Undoes the last action in the database and says what was undone. */
export const undoLast = () => step('undo.undo', '已撤销');

export const redoLast = () => step('undo.redo', '已重做');

async function step(name: 'undo.undo' | 'undo.redo', done: string): Promise<void> {
  const result = await call(name, {});
  if (result.ok) showDone(`${done}：${result.value.label}`);
  else showFailure(result.error);
}

/** A toast that says what happened. */
export function showDone(text: string, action?: ToastAction): void {
  host?.message.destroy(UNDO_TOAST);
  openToast(`done-${text}`, text, action);
}

export function showUndoable(text: string): void {
  openToast(UNDO_TOAST, text, { label: '撤销', run: () => void undoLast() });
}

function openToast(key: string, text: string, action?: ToastAction): void {
  host?.message.open({
    key,
    type: 'success',
    duration: action ? 6 : 3,
    content: action ? (
      <>
        {text}
        <Button
          type="link"
          size="small"
          onClick={() => {
            host?.message.destroy(key);
            action.run();
          }}
        >
          {action.label}
        </Button>
      </>
    ) : (
      text
    ),
  });
}

/** What happened, what is safe, what to do. A cancelled dialog is no failure and says nothing. */
export function showFailure(error: AppError): void {
  if (error.code === 'cancelled') return;
  const sentences = describeError(error);
  if (error.code === 'nothing-to-do') {
    host?.message.info(error.message);
    return;
  }
  host?.notification.error({
    title: sentences.title,
    description: (
      <>
        <p>{sentences.message}</p>
        {error.details && error.details.length > 0 && (
          <ul className="feedback-details">
            {error.details.slice(0, 8).map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        {sentences.advice && <p className="muted">{sentences.advice}</p>}
      </>
    ),
    placement: 'bottomRight',
    duration: 10,
  });
}

/** Asks before what cannot be undone; resolves to the answer. */
export function askConfirmation({ title, content, okText, danger = false }: Confirmation): Promise<boolean> {
  return new Promise((resolve) => {
    if (!host) {
      resolve(false);
      return;
    }
    host.modal.confirm({
      title,
      content,
      okText,
      cancelText: '取消',
      okButtonProps: { danger },
      // What loses something is never one Enter away.
      autoFocusButton: danger ? 'cancel' : 'ok',
      onOk: () => resolve(true),
      onCancel: () => resolve(false),
    });
  });
}
