import { FilterFilled } from '@ant-design/icons';
import { Button, Checkbox, Input, Space } from 'antd';
import { useEffect, useState } from 'react';
import type { ColumnFilter } from '../../../../shared/lists/column-filter';
import { matchesText } from '../../../../shared/lists/matches-text';
import { KeyPopover } from '../../keys/key-popover';

/** More values than this are not a list to tick but a text to type. */
const LISTED_VALUES = 200;

/** At once, or from where the rows are kept. */
export type FilterWords = readonly string[] | Promise<readonly string[]>;

interface FilterFormProps {
  readonly title: string;
  readonly filter: ColumnFilter | undefined;
  /** The distinct words of the column, asked for when the list opens. */
  readonly words: () => FilterWords;
  readonly onChange: (filter: ColumnFilter | null) => void;
}

interface GridColumnFilterProps extends FilterFormProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The funnel in a column's heading: contains a text, or only the ticked values. */
export function GridColumnFilter(props: GridColumnFilterProps) {
  const { title, filter, words, onChange, open, onOpenChange } = props;
  return (
    <KeyPopover
      label={`筛选“${title}”`}
      placement="bottomLeft"
      open={open}
      onOpenChange={onOpenChange}
      content={
        <FilterForm
          title={title}
          filter={filter}
          words={words}
          onChange={(next) => {
            onChange(next);
            onOpenChange(false);
          }}
        />
      }
    >
      <button
        type="button"
        className="grid-head-filter"
        aria-label={`筛选${title}`}
        aria-pressed={filter !== undefined}
        tabIndex={-1}
      >
        <FilterFilled />
      </button>
    </KeyPopover>
  );
}

function FilterForm({ title, filter, words, onChange }: FilterFormProps) {
  // The list stays as it was when the funnel was opened.
  const [asked] = useState(words);
  const [all, setAll] = useState<readonly string[]>(() => (asked instanceof Promise ? [] : asked));
  const [text, setText] = useState(filter?.kind === 'contains' ? filter.text : '');
  const [ticked, setTicked] = useState<readonly string[]>(() => {
    if (filter?.kind === 'only') return filter.values;
    if (filter?.kind === 'except') return all.filter((word) => !filter.values.includes(word));
    return [];
  });
  useEffect(() => {
    if (!(asked instanceof Promise)) return;
    let gone = false;
    void asked.then((arrived) => {
      if (gone) return;
      setAll(arrived);
      if (filter?.kind === 'except') setTicked(arrived.filter((word) => !filter.values.includes(word)));
    });
    return () => {
      gone = true;
    };
  }, [asked, filter]);
  const listed = all.filter((word) => matchesText(word, text)).slice(0, LISTED_VALUES);

  function apply(): void {
    if (ticked.length > 0) onChange({ kind: 'only', values: [...ticked] });
    else onChange(text.trim() === '' ? null : { kind: 'contains', text: text.trim() });
  }

  return (
    <div>
      <Input
        autoFocus
        allowClear
        size="small"
        placeholder="含有的字，可用拼音首字母"
        aria-label={`${title}含有`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) apply();
        }}
      />
      <Checkbox.Group
        className="grid-filter-list"
        value={[...ticked]}
        onChange={(values) => setTicked(values)}
      >
        {listed.map((word) => (
          <Checkbox key={word} value={word}>
            {word}
          </Checkbox>
        ))}
      </Checkbox.Group>
      <Space size="small">
        <Button type="primary" size="small" onClick={apply}>
          筛选
        </Button>
        <Button size="small" onClick={() => onChange(null)}>
          清除
        </Button>
      </Space>
    </div>
  );
}
