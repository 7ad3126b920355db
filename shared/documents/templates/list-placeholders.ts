import type { Period } from '../../domain/period';
import type { DocumentModel, Table } from '../model';
import { PHOTOS_NAME, placeSlots } from './place-slots';
import { columnNames } from './table-scope';
import { type TemplateScope, type TemplateValue, templateData } from './template-data';

export interface PlaceholderItem {
  readonly name: string;
  /** What the clerk pastes into the template; lines are paragraphs. */
  readonly copy: string;
  /** A table to paste: its rows of cells. Empty for text. */
  readonly table: readonly (readonly string[])[];
  /** What stands there this month. */
  readonly example: string;
}

export interface PlaceholderGroup {
  readonly title: string;
  readonly hint: string;
  readonly items: readonly PlaceholderItem[];
}

const HEADS = new Set([
  '标题',
  '文号',
  '发文机关标志',
  '密级',
  '主送机关',
  '发文机关',
  '成文日期',
  '抄送',
  '印发机关',
  '印发日期',
  '通报期',
  '年份',
  '月份',
]);

/** Every placeholder the document offers this month, in the order of the document, with what it stands for. */
export function listPlaceholders(model: DocumentModel, period: Period): PlaceholderGroup[] {
  const { scope, charts } = templateData(model, period);
  const tables = new Map(
    [...placeSlots(model)].flatMap(([block, { name, shape }]) =>
      block.type === 'table' && shape !== 'sections' ? [[name, block] as const] : [],
    ),
  );
  const names = Object.keys(scope);
  const texts = names.filter(
    (name) => !HEADS.has(name) && !tables.has(name) && !name.startsWith(PHOTOS_NAME),
  );
  const isFigure = (name: string): boolean =>
    isText(scope[name]) && !placed(model, name) && !name.endsWith('图题');
  const groups: PlaceholderGroup[] = [
    {
      title: '文件要素',
      hint: '写在版头、标题、落款和版记处。',
      items: [
        ...names.filter((name) => HEADS.has(name)).map((name) => single(name, scope)),
        repeated('附件', '{序号}.{名称}', scope),
      ],
    },
    {
      title: '数字',
      hint: '取自同一份数据，写进自己的句子里。',
      items: texts.filter(isFigure).map((name) => single(name, scope)),
    },
    {
      title: '段落',
      hint: '自动写好的标题和段落。成组的段落放在 {#…} 和 {/…} 之间，有几段出几段，没有就不出现。',
      items: [
        ...texts
          .filter((name) => !isFigure(name) && name !== '附件' && name !== '正文')
          .map((name) => (isText(scope[name]) ? single(name, scope) : part(name, scope))),
        repeated('正文', '{文字}', scope),
      ],
    },
    {
      title: '表格',
      hint: '粘贴到 Word 即成表格：占位符所在的行按数据重复，表头和样式可以改。',
      items: [...tables].map(([name, table]) => tableItem(name, table)),
    },
    { title: '照片', hint: PHOTO_HINT, items: photoItems(scope) },
    {
      title: '图表',
      hint: '在 Word 里插入图表，把它的替代文字写成名称，图和图后的数据表一起更新。',
      items: Object.entries(charts).map(([name, chart]) => ({
        name,
        copy: name,
        table: [],
        example: `${chart.title}（${chart.categories.length}项）`,
      })),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

const PHOTO_HINT =
  '每行两张，放在 {#影像} 和 {/影像} 之间。要限定大小，在名称后写毫米数，如 {图1 60×45}；不写按 76×56。照片按原来的比例缩放。';

function photoItems(scope: TemplateScope): PlaceholderItem[] {
  const rows = scope[PHOTOS_NAME];
  if (!Array.isArray(rows)) return [];
  const cells = [
    ['{#影像}{图1}', '{图2}'],
    ['{图注1}', '{图注2}{/影像}'],
  ];
  return [
    single('影像标题', scope),
    {
      name: PHOTOS_NAME,
      copy: cells.map((row) => row.join('\t')).join('\n'),
      table: cells,
      example: rows.length === 0 ? '没有照片' : `共${rows.length}行照片`,
    },
  ];
}

function placed(model: DocumentModel, name: string): boolean {
  return [...placeSlots(model).values()].some((slot) => slot.name === name);
}

function isText(value: TemplateValue | undefined): value is string {
  return typeof value === 'string';
}

function single(name: string, scope: TemplateScope): PlaceholderItem {
  const value = scope[name];
  return { name, copy: `{${name}}`, table: [], example: isText(value) ? value.replaceAll('\n', '') : '' };
}

function repeated(name: string, inner: string, scope: TemplateScope): PlaceholderItem {
  const value = scope[name];
  const rows = Array.isArray(value) ? (value as readonly TemplateScope[]) : [];
  const first = rows[0];
  const text = first?.文字 ?? first?.名称 ?? '';
  return {
    name,
    copy: `{#${name}}\n${inner}\n{/${name}}`,
    table: [],
    example: rows.length === 0 ? '本月没有' : `共${rows.length}项：${isText(text) ? text : ''}`,
  };
}

/** Paragraphs one after the other, or parts with a heading, paragraphs and a table of their own. */
function part(name: string, scope: TemplateScope): PlaceholderItem {
  const value = scope[name];
  const rows = Array.isArray(value) ? (value as readonly TemplateScope[]) : [];
  if (rows[0]?.段落 === undefined) return repeated(name, '{文字}', scope);
  const heads = rows.map((row) => (isText(row.标题) ? row.标题 : ''));
  return {
    name,
    copy: `{#${name}}\n{标题}\n{#段落}\n{文字}\n{/段落}\n{/${name}}`,
    table: [],
    example: `共${rows.length}部分：${heads.join('')}`,
  };
}

function tableItem(name: string, table: Table): PlaceholderItem {
  const columns = columnNames(table).map((column, at) => (column === '' ? `列${at + 1}` : column));
  const cells = columns.map((column) => `{${column}}`);
  const last = cells.length - 1;
  const row = cells.map(
    (cell, at) => `${at === 0 ? `{#${name}}{#行}` : ''}${cell}${at === last ? `{/行}{/${name}}` : ''}`,
  );
  return {
    name,
    copy: row.join('\t'),
    table: [columns, row],
    example: `${table.rows.length}行：${columns.join('、')}`,
  };
}
