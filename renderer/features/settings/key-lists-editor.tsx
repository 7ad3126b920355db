import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { SettingValue } from '../../../shared/domain/settings';

type KeyLists = SettingValue<'key-lists'>;

interface Line {
  /** Keeps the inputs apart while lines come and go. */
  readonly key: number;
  readonly list: KeyLists[number];
}

interface KeyListsEditorProps {
  readonly value: KeyLists;
  readonly onChange: ((lists: KeyLists) => void) | undefined;
}

/** Key lists by tag, with the amount from which a project belongs to them. */
export function KeyListsEditor({ value, onChange }: KeyListsEditorProps) {
  const [lines, setLines] = useState<readonly Line[]>(() => value.map((list, key) => ({ key, list })));

  function update(next: readonly Line[]): void {
    setLines(next);
    onChange?.(next.map((line) => line.list));
  }

  function change(key: number, changes: Partial<KeyLists[number]>): void {
    update(lines.map((line) => (line.key === key ? { key, list: { ...line.list, ...changes } } : line)));
  }

  function add(): void {
    const key = Math.max(-1, ...lines.map((line) => line.key)) + 1;
    update([...lines, { key, list: { tag: '', minimumWan: null, note: '' } }]);
  }

  return (
    <div className="settings-rows">
      {lines.map(({ key, list }) => (
        <div key={key} className="settings-key-list">
          <Input
            aria-label="名称"
            placeholder="名称"
            value={list.tag}
            onChange={(event) => change(key, { tag: event.target.value })}
          />
          <Input
            aria-label="总投资下限（万元）"
            placeholder="不限金额"
            suffix="万元以上"
            value={list.minimumWan ?? ''}
            onChange={(event) => change(key, { minimumWan: event.target.value.trim() || null })}
          />
          <Input
            aria-label="说明"
            placeholder="说明"
            value={list.note}
            onChange={(event) => change(key, { note: event.target.value })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`删除${list.tag}`}
            onClick={() => update(lines.filter((line) => line.key !== key))}
          />
        </div>
      ))}
      <Button icon={<PlusOutlined />} onClick={add}>
        增加一类
      </Button>
    </div>
  );
}
