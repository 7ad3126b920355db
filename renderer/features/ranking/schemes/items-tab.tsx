import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button, Input } from 'antd';
import { describeRule } from '../../../../shared/domain/scheme/form/describe-rule';
import { withField } from '../../../../shared/domain/scheme/form/form-value';
import type { Scheme } from '../../../../shared/domain/scheme/scheme';
import { wordOf } from '../../../../shared/domain/scheme/scheme-words';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { IconButton } from '../../../ui/page/icon-button';
import { addItem, copyItem, type DraftItem, itemsOf, moveItem, weightSum } from './draft-items';
import { useSchemeForm } from './form/form-context';
import { TextCell } from './form/text-cell';
import { typedValue } from './form/typed-value';
import { ItemPanel } from './item-panel';

interface ItemsTabProps {
  readonly draft: Readonly<Record<string, unknown>>;
  /** `null` while something is wrong. */
  readonly scheme: Scheme | null;
  readonly open: number | null;
  readonly onOpen: (index: number | null) => void;
  readonly onChange: (items: readonly DraftItem[]) => void;
}

/** The items at a glance with their weights; the one opened beside them with every parameter and a worked example. */
export function ItemsTab({ draft, scheme, open, onOpen, onChange }: ItemsTabProps) {
  const items = itemsOf(draft);
  const sum = weightSum(items);
  const fullMarks = String(draft.fullMarks ?? '100');
  const opened = open === null ? undefined : items[open];
  const replace = (index: number, item: DraftItem) =>
    onChange(items.map((each, place) => (place === index ? item : each)));
  return (
    <div className="page-columns">
      <section className={opened ? 'card scheme-items scheme-items-narrow' : 'card scheme-items'}>
        <table className="scheme-table">
          <thead>
            <tr>
              <th className="num">序号</th>
              <th>项目</th>
              <th>类别</th>
              <th>计分方法</th>
              <th className="num">权重（分）</th>
              <th>
                <span className="visually-hidden">调整</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item, index) => (
              <ItemRow
                key={String(item.id)}
                item={item}
                index={index}
                last={index === items.length - 1}
                current={index === open}
                onOpen={() => onOpen(index)}
                onChange={(next) => replace(index, next)}
                onMove={(by) => {
                  onChange(moveItem(items, index, by));
                  if (open === index) onOpen(index + by);
                }}
                onCopy={() => {
                  onChange(copyItem(items, index));
                  onOpen(index + 1);
                }}
                onRemove={() => {
                  onChange(items.filter((_item, at) => at !== index));
                  onOpen(null);
                }}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={4}>
                <Button
                  size="small"
                  icon={<PlusOutlined />}
                  onClick={() => {
                    onChange(addItem(items));
                    onOpen(items.length);
                  }}
                >
                  增加项目
                </Button>
                <ExportButton
                  title={`${String(draft.name ?? '')}考核项目`}
                  columns={[
                    ['序号', 'number'],
                    ['项目', 'text'],
                    ['类别', 'text'],
                    ['计分方法', 'text'],
                    ['权重（分）', 'number'],
                  ]}
                  rows={items.map((item, index) => [
                    `${index + 1}`,
                    String(item.name ?? ''),
                    wordOf(item.kind ?? 'item'),
                    describeRule(item.function),
                    String(item.weight ?? ''),
                  ])}
                />
                <span className="scheme-sum">基本项权重合计</span>
              </td>
              <td className="num">{sum ?? '—'}</td>
              <td className="muted">{sum !== null && sum !== fullMarks && `应为 ${fullMarks} 分`}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      {opened && open !== null && (
        <ItemPanel
          key={String(opened.id)}
          item={opened}
          index={open}
          scheme={scheme}
          onChange={(next) => replace(open, next)}
          onClose={() => onOpen(null)}
        />
      )}
    </div>
  );
}

interface ItemRowProps {
  readonly item: DraftItem;
  readonly index: number;
  readonly last: boolean;
  readonly current: boolean;
  readonly onOpen: () => void;
  readonly onChange: (item: DraftItem) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

function ItemRow({ item, index, last, current, onOpen, onChange, onMove, onCopy, onRemove }: ItemRowProps) {
  const { problems } = useSchemeForm();
  const name = String(item.name ?? '');
  const path = `items.${index}`;
  const wrong = [...problems.keys()].some((key) => key === path || key.startsWith(`${path}.`));
  return (
    <tr className={current ? 'scheme-row-current' : ''} data-wrong={wrong}>
      <td className="num">{index + 1}</td>
      <td>
        <Input
          aria-label={`${name}的名称`}
          value={name}
          onChange={(event) => onChange(withField(item, 'name', event.target.value))}
        />
      </td>
      <td className="scheme-kind">{wordOf(item.kind ?? 'item')}</td>
      <td>
        <button
          type="button"
          className="scheme-rule"
          aria-label={`设置${name}`}
          aria-pressed={current}
          onClick={onOpen}
        >
          {describeRule(item.function)}
          {wrong && <span className="scheme-wrong">（有误）</span>}
        </button>
      </td>
      <td className="num scheme-weight">
        <TextCell
          label={`${name}的权重`}
          value={String(item.weight ?? '')}
          placeholder=""
          numeric
          invalid={problems.has(`${path}.weight`)}
          onChange={(text) =>
            onChange(withField(item, 'weight', typedValue(text, { type: 'decimal' }, true)))
          }
        />
      </td>
      <td className="scheme-row-actions">
        <IconButton
          icon={<ArrowUpOutlined />}
          label={`${name}上移`}
          disabled={index === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon={<ArrowDownOutlined />}
          label={`${name}下移`}
          disabled={last}
          onClick={() => onMove(1)}
        />
        <IconButton icon={<CopyOutlined />} label={`复制${name}`} onClick={onCopy} />
        <IconButton icon={<DeleteOutlined />} label={`删去${name}`} onClick={onRemove} />
      </td>
    </tr>
  );
}
