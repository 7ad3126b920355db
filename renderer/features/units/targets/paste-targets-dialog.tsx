import { Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import type { Unit } from '../../../../shared/contract/office';
import { parseTsv } from '../../../ui/data-grid/editing/grid-clipboard';
import { readPastedTargets } from './paste-targets';
import type { PendingTargets } from './target-table';

/** The dialog stays in sight as a whole; the count tells of the rest. */
const MAX_SHOWN = 8;

interface PasteTargetsProps {
  readonly units: readonly Unit[];
  /** What was pasted on the list, as text; empty to begin with nothing. */
  readonly pasted: string;
  readonly onFill: (targets: PendingTargets) => void;
  readonly onClose: () => void;
}

/** A whole table from Excel, matched by the names of units and indicators; says what it understood before filling. */
export function PasteTargets({ units, pasted, onFill, onClose }: PasteTargetsProps) {
  const [text, setText] = useState(pasted);
  const read = useMemo(
    () => (text.trim() === '' ? null : readPastedTargets(parseTsv(text), units)),
    [text, units],
  );
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
            {read.refused.slice(0, MAX_SHOWN).map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same line may be refused twice
              <li key={index}>{line}</li>
            ))}
          </ul>
          {read.refused.length > MAX_SHOWN && (
            <p className="muted">
              共 {read.refused.length} 处没有填入，只列出前 {MAX_SHOWN} 处。
            </p>
          )}
        </section>
      )}
    </Modal>
  );
}
