import type {
  FlowBlank,
  FlowChart,
  FlowFormBox,
  FlowItem,
  FlowLetterhead,
  FlowLine,
  FlowPhotoRow,
  FlowRun,
  FlowSection,
  FlowTable,
} from './flow/items';
import { layOutFlow } from './flow/lay-out-flow';
import { drawChart } from './html/chart-svg';
import { element, type HtmlElement } from './html/node';
import { points } from './html/styles';
import { columnWidths } from './measure/column-widths';
import { PHOTO_GAP_TWIPS, photoSize } from './measure/photo-measures';
import {
  isGroupRow,
  shadedColumns,
  staysTogether,
  tableLineTwips,
  tablePoints,
} from './measure/table-measures';
import type { DocumentModel, Imprint } from './model';
import { type ImprintPart, imprintParts } from './page/imprint-parts';
import { lineStyle } from './page/line-styles';
import { LETTER_RULE_POINTS, type PaperMeasures, typeArea } from './page/page';
import { layoutOf } from './page/profile';

/**
 * The document as a tree of markup: one `section` per orientation, blocks in reading order. The window lays it
 * out on pages (renderer/ui/paged-preview); `data-keep` marks a block that stays with the next one.
 */
export function buildDocumentTree(model: DocumentModel): HtmlElement {
  const flow = layOutFlow(model);
  const sections = flow.sections.map((section, index) =>
    writeSection(section, index === flow.sections.length - 1 ? flow.imprint : null),
  );
  return element(
    'article',
    { class: 'gw-document', lang: 'zh-CN', 'data-page-number': layoutOf(model.profile).pageNumber },
    sections,
  );
}

function writeSection(section: FlowSection, imprint: Imprint | null): HtmlElement {
  const width = typeArea(section);
  return element(
    'section',
    {
      class: section.landscape ? 'gw-flow gw-landscape' : 'gw-flow',
      'data-role': section.role,
      ...(section.landscape ? { 'data-landscape': '1' } : {}),
      ...(section.paper === 'A3' ? { 'data-paper': 'A3' } : {}),
    },
    [...section.items.map((item) => writeItem(item, width)), ...(imprint ? [writeImprint(imprint)] : [])],
  );
}

function writeItem(item: FlowItem, { widthMm, textWidth }: PaperMeasures): HtmlElement {
  switch (item.type) {
    case 'line':
      return writeLine(item);
    case 'blank':
      return writeBlank(item);
    case 'table':
      return writeTable(item, textWidth);
    case 'chart':
      return writeChart(item, widthMm);
    case 'form-box':
      return writeFormBox(item);
    case 'photos':
      return writePhotos(item);
    case 'letterhead':
      return writeLetterhead(item);
  }
}

function writeBlank(blank: FlowBlank): HtmlElement {
  return element('div', { class: 'gw-blank', ...keep(blank.keepNext) }, [], { height: points(blank.height) });
}

function keep(keepNext: boolean | undefined): Record<string, string> {
  return keepNext ? { 'data-keep': '1' } : {};
}

function writeLine(line: FlowLine): HtmlElement {
  const style = lineStyle(line.style);
  const classes = [
    'gw-line',
    `gw-${line.style}`,
    ...(line.redRule ? ['gw-red-rule'] : []),
    ...(line.atRight ? ['gw-ends'] : []),
  ];
  const runs = line.runs
    .filter((run) => run.text !== '')
    .map((run) => element('span', runClass(run), [run.text], markStyle(line)));
  const ends = line.atRight ? [element('span', {}, [line.atRight])] : [];
  return element(
    'p',
    {
      class: classes.join(' '),
      ...(line.key === '' ? {} : { 'data-key': line.key }),
      ...keep(line.keepNext || style.keepNext),
      ...(line.startsPage ? { 'data-page': 'new' } : {}),
    },
    [...runs, ...ends],
    {
      ...(line.right === undefined ? {} : { 'padding-right': points(line.right) }),
      ...(line.mark
        ? {
            'font-size': `${line.mark.points}pt`,
            'line-height': `${Math.round(line.mark.points * 105) / 100}pt`,
          }
        : {}),
    },
  );
}

/** The rule at the foot belongs to the page, not to the text: it hangs on the type area of the first page. */
function writeLetterhead(head: FlowLetterhead): HtmlElement {
  const { thick, gap, thin } = LETTER_RULE_POINTS;
  const rule = (cssClass: string, above: number, below: number): HtmlElement =>
    element('div', { class: `gw-letter-rule ${cssClass}` }, [], {
      'border-top-width': `${above}pt`,
      'border-bottom-width': `${below}pt`,
      height: `${above + gap + below}pt`,
    });
  const { points: size, scale } = head.mark;
  return element('div', { class: 'gw-letterhead', 'data-keep': '1' }, [
    element(
      'p',
      { class: 'gw-line gw-mark' },
      [
        element(
          'span',
          {},
          [head.text],
          scale === 100 ? {} : { transform: `scaleX(${scale / 100})`, flex: 'none' },
        ),
      ],
      { 'font-size': `${size}pt`, 'line-height': `${Math.round(size * 105) / 100}pt` },
    ),
    rule('gw-letter-head-rule', thick, thin),
    rule('gw-letter-foot-rule', thin, thick),
  ]);
}

function markStyle(line: FlowLine): Record<string, string> {
  return line.mark && line.mark.scale !== 100
    ? { transform: `scaleX(${line.mark.scale / 100})`, flex: 'none' }
    : {};
}

function runClass({ font, bold }: FlowRun): Record<string, string> {
  const classes = [...(font ? [`gw-font-${font}`] : []), ...(bold ? ['gw-bold'] : [])];
  return classes.length === 0 ? {} : { class: classes.join(' ') };
}

function writeTable(table: FlowTable, textWidth: number): HtmlElement {
  const widths = columnWidths(table, textWidth);
  const cells = (tag: 'td' | 'th', row: readonly string[], cssClass: string): HtmlElement =>
    element(
      'tr',
      cssClass === '' ? {} : { class: cssClass },
      isGroupRow(table, row)
        ? [element('td', { colspan: String(table.columns.length) }, [row[0] ?? ''])]
        : table.columns.map((column, index) =>
            element(tag, { class: tag === 'th' ? 'gw-center' : `gw-${column.align}` }, [row[index] ?? '']),
          ),
    );
  return element(
    'table',
    {
      class: table.dense ? 'gw-table gw-dense' : 'gw-table',
      'data-key': table.key,
      ...(staysTogether(table) ? { 'data-together': '1' } : {}),
      ...keep(table.keepNext),
    },
    [
      element(
        'colgroup',
        {},
        widths.map((width) =>
          element('col', { width: `${Math.round((width / textWidth) * 10_000) / 100}%` }),
        ),
      ),
      element('thead', {}, [
        cells(
          'th',
          table.columns.map((column) => column.title),
          '',
        ),
      ]),
      element('tbody', {}, [
        ...table.rows.map((row, at) =>
          shade(cells('td', row, isGroupRow(table, row) ? 'gw-group' : ''), shadedColumns(table, at)),
        ),
        ...(table.totalRow ? [cells('td', table.totalRow, 'gw-total')] : []),
      ]),
    ],
    { 'font-size': `${tablePoints(table)}pt`, 'line-height': points(tableLineTwips(table)) },
  );
}

/** The row with the cells of the given columns on grey. */
function shade(row: HtmlElement, columns: ReadonlySet<number>): HtmlElement {
  if (columns.size === 0) return row;
  const children = row.children.map((cell, at) =>
    typeof cell === 'string' || !columns.has(at)
      ? cell
      : { ...cell, attributes: { ...cell.attributes, class: `${cell.attributes.class} gw-shade` } },
  );
  return { ...row, children };
}

function writeChart(chart: FlowChart, width: number): HtmlElement {
  return element('figure', { class: 'gw-chart', 'data-key': chart.key, ...keep(chart.keepNext) }, [
    drawChart(chart, width - 1),
  ]);
}

function writePhotos(row: FlowPhotoRow): HtmlElement {
  return element(
    'div',
    { class: 'gw-photos', 'data-key': row.key, ...keep(row.keepNext) },
    row.photos.map((photo) => {
      const { width, height } = photoSize(photo, row);
      const size = { width: `${width}mm`, height: `${height}mm` };
      const alt = `${row.title}：${photo.caption}`;
      return element('figure', {}, [
        photo.jpeg === ''
          ? element('div', {}, [], size)
          : element('img', { src: `data:image/jpeg;base64,${photo.jpeg}`, alt }, [], size),
        element('p', { class: 'gw-line gw-photo-caption' }, [photo.caption]),
      ]);
    }),
    { 'padding-bottom': points(PHOTO_GAP_TWIPS) },
  );
}

function writeFormBox(box: FlowFormBox): HtmlElement {
  return element(
    'div',
    { class: 'gw-form-box', 'data-key': box.key, ...keep(box.keepNext) },
    [`${box.label}：`],
    {
      height: `${box.height}mm`,
    },
  );
}

function writeImprint(imprint: Imprint): HtmlElement {
  return element('footer', { class: 'gw-imprint' }, imprintParts(imprint).map(writeImprintPart));
}

function writeImprintPart(part: ImprintPart): HtmlElement {
  if (part.type === 'rule')
    return element('div', { class: part.outer ? 'gw-rule gw-rule-outer' : 'gw-rule' });
  if (part.atRight === '') return element('p', { class: `gw-line gw-${part.style}` }, [part.text]);
  return element('p', { class: `gw-line gw-${part.style} gw-ends` }, [
    element('span', {}, [part.text]),
    element('span', {}, [part.atRight]),
  ]);
}
