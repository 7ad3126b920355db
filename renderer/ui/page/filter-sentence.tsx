import './filter-sentence.css';
import { CloseOutlined } from '@ant-design/icons';

export interface FilterChip {
  readonly id: string;
  /** Part of the sentence: 镇街组、待认定、含“电子”. */
  readonly text: string;
  /** Left out: the part stands fixed (the period). */
  readonly onRemove?: () => void;
}

/** The filter as a sentence: “2026年11月 · 镇街组 · 待认定 · 含‘电子’”, each part a chip that can be taken off. */
export function FilterSentence({ chips }: { readonly chips: readonly FilterChip[] }) {
  if (chips.length === 0) return null;
  return (
    <ul className="filter-sentence" aria-label="筛选条件">
      {chips.map((chip) => (
        <li key={chip.id} className="filter-chip">
          <span>{chip.text}</span>
          {chip.onRemove && (
            <button type="button" aria-label={`去掉条件：${chip.text}`} onClick={chip.onRemove}>
              <CloseOutlined />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
