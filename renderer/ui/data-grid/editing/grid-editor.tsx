import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

interface GridEditorProps {
  readonly label: string;
  readonly initial: string;
  /** `move`: where the cursor goes afterwards. */
  readonly onCommit: (text: string, move: 'down' | 'right' | 'left' | 'stay') => void;
  readonly onCancel: () => void;
}

/** The input inside a cell: Enter and Tab take over, Esc leaves; Enter that ends Chinese input takes nothing over. */
export function GridEditor({ label, initial, onCommit, onCancel }: GridEditorProps) {
  const [text, setText] = useState(initial);
  const input = useRef<HTMLInputElement>(null);
  const settled = useRef(false);
  useEffect(() => input.current?.focus(), []);

  function commit(move: 'down' | 'right' | 'left' | 'stay'): void {
    if (settled.current) return;
    settled.current = true;
    onCommit(text, move);
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit('down');
    else if (event.key === 'Tab') commit(event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') {
      settled.current = true;
      onCancel();
    } else return;
    event.preventDefault();
  }

  return (
    <input
      ref={input}
      className="grid-editor"
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={handleKey}
      onBlur={() => commit('stay')}
    />
  );
}
