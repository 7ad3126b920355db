import {
  DownloadOutlined,
  EyeOutlined,
  PrinterOutlined,
  SearchOutlined,
  TableOutlined,
} from '@ant-design/icons';
import type { Table } from '@tanstack/react-table';
import { Button, Checkbox, Input, type InputRef } from 'antd';
import { type ReactNode, type RefObject, useState } from 'react';
import { KeyPopover } from '../keys/key-popover';
import { type FilterChip, FilterSentence } from '../page/filter-sentence';
import { IconButton } from '../page/icon-button';
import type { GridColumn } from './columns/grid-column';
import { gridHeading } from './columns/grid-heading';
import { readNamedViews, useGridViews } from './model/grid-view';

interface GridBarProps<Row> {
  /** `null`: its views are not kept. */
  readonly gridId: string | null;
  readonly table: Table<Row>;
  readonly columns: readonly GridColumn<Row>[];
  readonly chips: readonly FilterChip[];
  readonly search: string;
  readonly searchInput: RefObject<InputRef | null>;
  readonly onSearch: (text: string) => void;
  readonly onLeaveSearch: () => void;
  readonly onExport: () => void;
  readonly onPrint: () => void;
  readonly count: string;
  readonly actions: ReactNode;
}

/** Above the grid: search, the filter as a sentence, count, saved views, columns, export. */
export function GridBar<Row>(props: GridBarProps<Row>) {
  const {
    gridId,
    table,
    columns,
    chips,
    search,
    searchInput,
    onSearch,
    onLeaveSearch,
    onExport,
    onPrint,
    count,
    actions,
  } = props;
  return (
    <div className="grid-bar">
      <Input
        ref={searchInput}
        size="small"
        allowClear
        prefix={<SearchOutlined />}
        placeholder="筛选：汉字、拼音或首字母"
        aria-label="筛选列表"
        style={{ width: 220 }}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onSearch('');
          if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'Escape') return;
          event.preventDefault();
          onLeaveSearch();
        }}
      />
      <FilterSentence chips={chips} />
      <div className="grid-bar-end">
        {actions}
        <span className="grid-count" role="status">
          {count}
        </span>
        {gridId !== null && <ViewChooser gridId={gridId} />}
        <ColumnChooser table={table} columns={columns} />
        <IconButton
          icon={<DownloadOutlined />}
          label="导出清单"
          hint="导出所列各行（Ctrl+E）"
          onClick={onExport}
        />
        <IconButton
          icon={<PrinterOutlined />}
          label="打印清单"
          hint="打印所列各行（Ctrl+P）"
          onClick={onPrint}
        />
      </div>
    </div>
  );
}

function ColumnChooser<Row>({
  table,
  columns,
}: {
  readonly table: Table<Row>;
  readonly columns: readonly GridColumn<Row>[];
}) {
  return (
    <KeyPopover
      label="选择列"
      placement="bottomRight"
      content={
        <div className="grid-filter-list">
          {columns.map((column, index) => (
            <Checkbox
              key={column.id}
              disabled={index === 0}
              checked={table.getColumn(column.id)?.getIsVisible() ?? true}
              onChange={(event) => table.getColumn(column.id)?.toggleVisibility(event.target.checked)}
            >
              {gridHeading(column)}
            </Checkbox>
          ))}
        </div>
      }
    >
      <Button type="text" size="small" icon={<TableOutlined />} aria-label="选择列" />
    </KeyPopover>
  );
}

function ViewChooser({ gridId }: { readonly gridId: string }) {
  const named = useGridViews((store) => readNamedViews(store.named, gridId));
  const [name, setName] = useState('');
  const [open, setOpen] = useState(false);
  const { saveAs, apply, remove } = useGridViews.getState();
  const names = Object.keys(named);

  function save(): void {
    if (name.trim() === '') return;
    saveAs(gridId, name.trim());
    setName('');
    setOpen(false);
  }

  return (
    <KeyPopover
      label="视图"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="grid-views">
          {names.length === 0 && <p className="muted">还没有保存的视图。</p>}
          <ul aria-label="保存的视图">
            {names.map((view) => (
              <li key={view}>
                <Button
                  type="text"
                  size="small"
                  onClick={() => {
                    apply(gridId, view);
                    setOpen(false);
                  }}
                >
                  {view}
                </Button>
                <Button
                  type="link"
                  size="small"
                  aria-label={`删除视图“${view}”`}
                  onClick={() => remove(gridId, view)}
                >
                  删除
                </Button>
              </li>
            ))}
          </ul>
          <div className="grid-views-save">
            <Input
              size="small"
              placeholder="把现在的筛选和列存为…"
              aria-label="视图名称"
              value={name}
              onChange={(event) => setName(event.target.value)}
              onPressEnter={save}
            />
            <Button size="small" type="primary" onClick={save}>
              保存
            </Button>
          </div>
        </div>
      }
    >
      <Button type="text" size="small" icon={<EyeOutlined />} aria-label="视图" />
    </KeyPopover>
  );
}
