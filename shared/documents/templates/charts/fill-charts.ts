/** Charts of a template: those whose alternative text names one of our data sets get its figures. */
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';
import type { Chart } from '../../model';
import { relationsOf } from '../relations';
import { chartName } from './chart-name';
import { chartWorkbook } from './chart-workbook';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';

type Parts = Record<string, Uint8Array>;

/** A chart of the template: where it lies and what its alternative text says. */
export interface TemplateChart {
  readonly path: string;
  /** Description, title and name of the drawing. */
  readonly labels: readonly string[];
}

/** Puts the figures into each chart bound by its alternative text: what Word shows, and the sheet behind it. */
export function fillCharts(parts: Parts, charts: Readonly<Record<string, Chart>>): void {
  for (const { path, labels } of listTemplateCharts(parts)) {
    const name = chartName(labels, Object.keys(charts));
    const chart = name === null ? undefined : charts[name];
    const bytes = parts[path];
    if (!chart || !bytes) continue;
    const document = new DOMParser().parseFromString(strFromU8(bytes), 'text/xml');
    fillSeries(document, chart);
    parts[path] = strToU8(new XMLSerializer().serializeToString(document));
    const sheet = relationsOf(parts, path).find(({ target }) => target.endsWith('.xlsx'));
    if (sheet) parts[sheet.target] = chartWorkbook(chart);
  }
}

/** Every chart placed in the text of the document. */
export function listTemplateCharts(parts: Parts): TemplateChart[] {
  return Object.keys(parts)
    .filter((path) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(path))
    .flatMap((path) => chartsOf(parts, path));
}

function chartsOf(parts: Parts, path: string): TemplateChart[] {
  const xml = strFromU8(parts[path] as Uint8Array);
  if (!xml.includes(CHART)) return [];
  const relations = relationsOf(parts, path);
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return [...document.getElementsByTagNameNS(CHART, 'chart')].flatMap((element) => {
    const id = element.getAttributeNS(RELATIONS, 'id');
    const relation = relations.find((entry) => entry.id === id);
    const label = labelOf(element);
    if (!relation || !parts[relation.target]) return [];
    return [{ path: relation.target, labels: label }];
  });
}

function labelOf(element: Element): string[] {
  for (let at = element.parentNode; at; at = at.parentNode) {
    const [properties] = at.nodeType === 1 ? (at as Element).getElementsByTagNameNS(DRAWING, 'docPr') : [];
    if (properties)
      return ['descr', 'title', 'name'].map((name) => properties.getAttribute(name) ?? '').filter(Boolean);
  }
  return [];
}

function fillSeries(document: Document, chart: Chart): void {
  const found = [...document.getElementsByTagNameNS(CHART, 'ser')];
  const [first] = found;
  if (!first) return;
  const series = chart.series.map((_, index) => found[index] ?? addSeries(found, index));
  for (const surplus of found.slice(chart.series.length)) surplus.parentNode?.removeChild(surplus);
  for (const [index, element] of series.entries()) {
    const { name, values } = chart.series[index] as Chart['series'][number];
    const column = columnLetter(index + 1);
    const last = chart.categories.length + 1;
    // A style for single points would stay with the place, not with the unit.
    for (const point of children(element, 'dPt')) element.removeChild(point);
    writeReference(element, 'tx', 'strRef', `Sheet1!$${column}$1`, [name]);
    writeReference(element, 'cat', 'strRef', `Sheet1!$A$2:$A$${last}`, chart.categories);
    writeReference(
      element,
      'val',
      'numRef',
      `Sheet1!$${column}$2:$${column}$${last}`,
      values.map((value) => (value === null ? null : String(value))),
    );
  }
}

/** A further series looks as the last one does; Word gives it a colour of its own by its number. */
function addSeries(found: Element[], index: number): Element {
  const model = found.at(-1) as Element;
  const added = model.cloneNode(true) as Element;
  for (const name of ['idx', 'order'])
    for (const element of children(added, name)) element.setAttribute('val', String(index));
  for (const look of children(added, 'spPr')) added.removeChild(look);
  model.parentNode?.insertBefore(added, model.nextSibling);
  found.push(added);
  return added;
}

function children(element: Element, name: string): Element[] {
  return [...element.childNodes].filter(
    (node): node is Element => node.nodeType === 1 && (node as Element).localName === name,
  );
}

/** Replaces what a part of the series refers to: the formula into the sheet and the values last known. */
function writeReference(
  series: Element,
  part: string,
  kind: 'strRef' | 'numRef',
  formula: string,
  values: readonly (string | null)[],
): void {
  const [holder] = children(series, part);
  const document = series.ownerDocument as Document;
  const prefix = series.prefix ? `${series.prefix}:` : '';
  const make = (name: string, attributes: Readonly<Record<string, string>>, text?: string): Element => {
    const element = document.createElementNS(CHART, `${prefix}${name}`);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text !== undefined) element.appendChild(document.createTextNode(text));
    return element;
  };
  if (!holder) return;
  const format = [...holder.getElementsByTagNameNS(CHART, 'formatCode')][0]?.textContent;
  while (holder.firstChild) holder.removeChild(holder.firstChild);
  const cache = make(kind === 'strRef' ? 'strCache' : 'numCache', {});
  if (kind === 'numRef') cache.appendChild(make('formatCode', {}, format ?? 'General'));
  cache.appendChild(make('ptCount', { val: String(values.length) }));
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const point = make('pt', { idx: String(index) });
    point.appendChild(make('v', {}, value));
    cache.appendChild(point);
  }
  const reference = make(kind, {});
  reference.appendChild(make('f', {}, formula));
  reference.appendChild(cache);
  holder.appendChild(reference);
}

function columnLetter(index: number): string {
  return String.fromCharCode(65 + index);
}
