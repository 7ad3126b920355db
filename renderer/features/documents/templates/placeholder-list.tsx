import { Button, Input } from 'antd';
import { useState } from 'react';
import type {
  PlaceholderGroup,
  PlaceholderItem,
} from '../../../../shared/documents/templates/list-placeholders';
import { copyTable, copyText } from '../../../ui/feedback/copy-text';

/** Every placeholder of the kind with what stands for it this month; a click copies it. */
export function PlaceholderList({ groups }: { readonly groups: readonly PlaceholderGroup[] }) {
  const [text, setText] = useState('');
  const wanted = text.trim();
  const shown = groups.flatMap((group) => {
    const items = group.items.filter(
      ({ name, example }) => name.includes(wanted) || example.includes(wanted),
    );
    return items.length > 0 ? [{ ...group, items }] : [];
  });
  return (
    <>
      <Input.Search
        allowClear
        placeholder="查占位符，如 签约、综合排名"
        aria-label="查占位符"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {shown.length === 0 && <p className="muted">没有含“{wanted}”的占位符。</p>}
      {shown.map((group) => (
        <section key={group.title} className="placeholder-group">
          <h3>{group.title}</h3>
          <p className="muted">{group.hint}</p>
          <ul>
            {group.items.map((item) => (
              <PlaceholderEntry key={item.name} item={item} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function PlaceholderEntry({ item }: { readonly item: PlaceholderItem }) {
  function copy(): void {
    const done = `已复制“${item.name}”，到 Word 里粘贴`;
    if (item.table.length > 0) copyTable(item.table, done);
    else copyText(item.copy, done);
  }
  return (
    <li>
      <Button type="text" size="small" className="placeholder-copy" title="复制到 Word" onClick={copy}>
        <code>{item.copy.includes('\n') || item.table.length > 0 ? `{#${item.name}}…` : item.copy}</code>
      </Button>
      <span className="muted placeholder-example" title={item.example}>
        {item.example === '' ? '本月为空' : item.example}
      </span>
    </li>
  );
}
