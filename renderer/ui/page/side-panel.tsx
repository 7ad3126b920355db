import './page.css';
import { CloseOutlined } from '@ant-design/icons';
import type { KeyboardEvent, ReactNode } from 'react';
import { IconButton } from './icon-button';

interface SidePanelProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The record under the cursor, beside the list: for reading, never in the way. Esc closes it. */
export function SidePanel({ title, actions, onClose, children }: SidePanelProps) {
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // A form or paper opened from here lies elsewhere in the page; its Esc closes that alone.
    if (!event.currentTarget.contains(event.target as Node)) return;
    event.stopPropagation();
    onClose();
  }
  return (
    <aside className="side-panel" aria-label={title} onKeyDown={handleKey}>
      <header className="side-panel-head">
        <h2>{title}</h2>
        {actions}
        <IconButton icon={<CloseOutlined />} label="关闭" onClick={onClose} />
      </header>
      {/* Long records scroll by keyboard too. */}
      <section className="side-panel-body" aria-label={`${title}内容`}>
        {children}
      </section>
    </aside>
  );
}
