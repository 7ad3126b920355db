import { Input } from 'antd';
import { useState } from 'react';

interface WordListEditorProps {
  readonly id: string | undefined;
  readonly value: readonly string[];
  readonly onChange: ((words: readonly string[]) => void) | undefined;
}

/** One word a line; the order is kept, lines that repeat are left out. */
export function WordListEditor({ id, value, onChange }: WordListEditorProps) {
  const [text, setText] = useState(value.join('\n'));
  return (
    <Input.TextArea
      id={id}
      autoSize={{ minRows: 4, maxRows: 16 }}
      value={text}
      placeholder="每行一项"
      onChange={(event) => {
        setText(event.target.value);
        const words = event.target.value.split(/\r?\n/).map((word) => word.trim());
        onChange?.([...new Set(words.filter((word) => word !== ''))]);
      }}
    />
  );
}
