import { Button, Drawer, Space } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useViewActions } from '../../lib/use-view-actions';
import { askConfirmation } from '../feedback/feedback';

interface FormDrawerProps {
  readonly title: string;
  readonly width?: number;
  readonly saving: boolean;
  /** Something has been typed since opening: closing asks first. */
  readonly dirty: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form beside the list it belongs to. Ctrl+S saves; Esc closes, asking when something would be lost. */
export function FormDrawer({
  title,
  width = 560,
  saving,
  dirty,
  onSave,
  onClose,
  children,
}: FormDrawerProps) {
  useViewActions(useMemo(() => ({ save: onSave }), [onSave]));

  async function close(): Promise<void> {
    const leave =
      !dirty ||
      (await askConfirmation({
        title: '还没有保存',
        content: '关闭后，填写的内容不会保存。',
        okText: '不保存，关闭',
        danger: true,
      }));
    if (leave) onClose();
  }

  return (
    <Drawer
      open
      title={title}
      size={width}
      onClose={() => void close()}
      mask={{ closable: false }}
      extra={
        <Space size="small">
          <Button onClick={() => void close()}>取消</Button>
          <Button type="primary" loading={saving} onClick={onSave}>
            保存
          </Button>
        </Space>
      }
    >
      {children}
    </Drawer>
  );
}
