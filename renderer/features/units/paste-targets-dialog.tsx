import { Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import type { Unit } from '../../../shared/contract/office';
import { readPastedTargets } from './paste-targets';
import type { PendingTargets } from './target-table';

interface PasteTargetsProps {
  readonly units: readonly Unit[];
  readonly onFill: (targets: PendingTargets) => void;
  readonly onClose: () => void;
}

/** A whole table from Excel, matched by the names of units and indicators; says what it understood before filling. */
export function PasteTargets({ units, onFill, onClose }: PasteTargetsProps) {
  const [text, setText] = useState('');
  const read = useMemo(() => (text.trim() === '' ? null : readPastedTargets(text, units)), [text, units]);
  const count = read ? Object.keys(read.targets).length : 0;
  return (
    <Modal
      open
      title="从 Excel 粘贴整表"
      width={720}
      okText={count > 0 ? `填入 ${count} 个目标` : '填入'}
      cancelText="取消"
      okButtonProps={{ disabled: count === 0 }}
      onCancel={onClose}
      onOk={() => {
        if (!read) return;
        onFill(read.targets);
        onClose();
      }}
    >
      <p className="muted">
        连表头一起复制，单位和指标不论次序；空着的格不改，写“-”表示取消目标。填入后核对，再保存。
      </p>
      <Input.TextArea
        autoFocus
        aria-label="粘贴的表格"
        rows={8}
        wrap="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {read && (
        <section aria-label="读到的内容">
          <p>
            {read.columns.length === 0
              ? '没有认出指标。'
              : `认出 ${read.units} 个单位、${read.columns.join('、')}，共 ${count} 个目标。`}
          </p>
          <ul className="feedback-details">
            {read.refused.slice(0, 8).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </Modal>
  );
}
