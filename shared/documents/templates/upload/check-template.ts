import type { Period } from '../../../domain/period';
import { zipParts } from '../../docx/zip-parts';
import { DOCUMENT_NUMBERING } from '../../kinds';
import type { DocumentModel } from '../../model';
import { chartName } from '../charts/chart-name';
import { listTemplateCharts } from '../charts/fill-charts';
import { compileTemplate, fillTemplate } from '../fill-template';
import { placeSlots } from '../place-slots';
import { templateData } from '../template-data';
import { cleanTemplate } from './clean-template';
import { nearestName } from './nearest-name';
import { openTemplate } from './open-template';
import { type Placeholder, type ScannedText, scanPlaceholders } from './scan-placeholders';
import { finding, type TemplateFinding } from './template-finding';
import { type TemplateSchema, templateSchema } from './template-schema';
import { readPart } from './template-xml';

export interface CheckedTemplate {
  /** Cleaned and packed anew, ready to be kept; `null` while there is an error. */
  readonly bytes: Uint8Array | null;
  /** Errors first. */
  readonly findings: readonly TemplateFinding[];
  readonly placeholders: number;
}

/** No name of a document, and dangerous as the name of anything. */
const NEVER = new Set(['__proto__', 'constructor', 'prototype']);
/** A number with a word of measure, typed into the template by hand. */
const FIXED_FIGURE = /\d+(?:\.\d+)?(?:个(?!月|工作日)|项|亿元|万元|%|个百分点|位)/;
const LEVELS = ['error', 'warning', 'note'] as const;

/**
 * Checks a template of anybody's making against what the document of its kind offers this month, and trims it to
 * what is safe. Faults: those of `openTemplate` and `readPart`.
 */
export function checkTemplate(bytes: Uint8Array, model: DocumentModel, period: Period): CheckedTemplate {
  const { parts, findings: cleaned } = cleanTemplate(openTemplate(bytes));
  const scanned = Object.entries(parts)
    .filter(([path]) => /^word\/(document|header\d*|footer\d*|footnotes)\.xml$/.test(path))
    .sort(([a], [b]) => (a === 'word/document.xml' ? -1 : b === 'word/document.xml' ? 1 : a < b ? -1 : 1))
    .map(([path, content]) => scanPlaceholders(readPart(path, content), partName(path)));
  const placeholders = scanned.flatMap((text) => text.placeholders);
  const found = [
    ...cleaned,
    ...scanned.flatMap((text) => text.findings),
    ...scanned.flatMap((text) => checkNames(text.placeholders, templateSchema(model, period))),
    ...checkRequired(placeholders, model),
    ...checkUse(placeholders, model),
    ...checkChartNames(parts, model),
    ...scanned.flatMap(findFixedFigures),
  ];
  const sure = found.some(({ level }) => level === 'error')
    ? found
    : [...found, ...tryOut(parts, model, period)];
  const findings = LEVELS.flatMap((level) => sure.filter((entry) => entry.level === level));
  const usable = findings[0]?.level !== 'error';
  return {
    bytes: usable ? zipParts(parts, '2000-01-01') : null,
    findings,
    placeholders: placeholders.filter(({ form }) => form !== 'close').length,
  };
}

function partName(path: string): string {
  if (path === 'word/document.xml') return '正文';
  return path.startsWith('word/header') ? '页眉' : path.startsWith('word/footer') ? '页脚' : '脚注';
}

/** Names against the schema, loops against their ends; a name may also come from any loop around it. */
function checkNames(placeholders: readonly Placeholder[], root: TemplateSchema): TemplateFinding[] {
  const findings: TemplateFinding[] = [];
  const open: { readonly placeholder: Placeholder; readonly schema: TemplateSchema }[] = [];
  const at = ({ place, excerpt }: Placeholder, message: string): void => {
    findings.push(finding('error', message, place, excerpt));
  };
  for (const placeholder of placeholders) {
    const { form, name } = placeholder;
    if (form === 'close') {
      const last = open.pop();
      if (!last) at(placeholder, `“{/${name}}”没有对应的开头“{#${name}}”。请补上开头或删去结尾。`);
      else if (name !== '' && name !== last.placeholder.name) {
        at(
          placeholder,
          `“{#${last.placeholder.name}}”应由“{/${last.placeholder.name}}”结束，这里却是“{/${name}}”。请调整先后次序。`,
        );
        if (!open.some((entry) => entry.placeholder.name === name)) open.push(last);
      }
      continue;
    }
    const scopes = [...open.map((entry) => entry.schema).reverse(), root];
    const known = name === '.' ? root : findName(name, scopes);
    if (!known) at(placeholder, unknownName(name, scopes, root));
    if (form !== 'value')
      open.push({
        placeholder,
        schema: form === 'open' && known && name !== '.' ? known : { names: new Map(), open: !known },
      });
  }
  for (const { placeholder } of open)
    at(placeholder, `“{#${placeholder.name}}”没有结尾。请在要重复的内容后面加上“{/${placeholder.name}}”。`);
  return findings;
}

function findName(name: string, scopes: readonly TemplateSchema[]): TemplateSchema | null {
  if (NEVER.has(name)) return null;
  for (const scope of scopes) {
    const known = scope.names.get(name);
    if (known) return known;
    if (scope.open) return { names: new Map(), open: true };
  }
  return null;
}

function unknownName(name: string, scopes: readonly TemplateSchema[], root: TemplateSchema): string {
  const inside = pathTo(name, root, []);
  if (inside)
    return `“{${name}}”要写在 ${inside.map((step) => `{#${step}}`).join('')} 和 ${[...inside]
      .reverse()
      .map((step) => `{/${step}}`)
      .join('')} 之间。`;
  const nearest = nearestName(name, new Set(scopes.flatMap((scope) => [...scope.names.keys()])));
  return `没有“{${name}}”这个占位符。${nearest === null ? '请从占位符清单中复制。' : `是不是“{${nearest}}”？`}`;
}

/** The parts one has to open to reach a name. */
function pathTo(name: string, schema: TemplateSchema, path: readonly string[]): readonly string[] | null {
  if (schema.names.has(name)) return path;
  for (const [step, inner] of schema.names) {
    const found = pathTo(name, inner, [...path, step]);
    if (found) return found;
  }
  return null;
}

/** What issuing gives the document must be printed on it. */
function checkRequired(placeholders: readonly Placeholder[], model: DocumentModel): TemplateFinding[] {
  const used = new Set(placeholders.map(({ name }) => name));
  const isNumbered = DOCUMENT_NUMBERING[model.kind].form !== 'none';
  const isDated = model.signature !== null || model.masthead !== null;
  return [
    ...(isNumbered && !used.has('文号')
      ? [finding('error', '模板里没有“{文号}”，发文编号印不上去。请在发文字号（期号）处写上“{文号}”。')]
      : []),
    ...(isDated && !used.has('成文日期')
      ? [finding('error', '模板里没有“{成文日期}”，成文日期印不上去。请在落款处写上“{成文日期}”。')]
      : []),
  ];
}

/** Parts of this month's document that would not be printed. */
function checkUse(placeholders: readonly Placeholder[], model: DocumentModel): TemplateFinding[] {
  const used = new Set(placeholders.map(({ name }) => name));
  const names = new Set(
    [...placeSlots(model).values()].flatMap(({ name, shape }) => (shape === 'chart' ? [] : [name])),
  );
  const left = [...names].filter((name) => !used.has(name) && !(used.has('正文') && !name.endsWith('表')));
  if (left.length === 0) return [];
  return [finding('note', `本月文稿中的这些内容，模板没有用到：${left.join('、')}。`)];
}

function checkChartNames(parts: Record<string, Uint8Array>, model: DocumentModel): TemplateFinding[] {
  const known = [...placeSlots(model).values()].flatMap(({ name, shape }) =>
    shape === 'chart' ? [name] : [],
  );
  return listTemplateCharts(parts).flatMap(({ labels }) => {
    if (chartName(labels, known) !== null) return [];
    const nearest =
      labels.map((label) => nearestName(label, known)).find((name) => name !== null) ?? known[0];
    const hint =
      nearest === undefined ? '本文种没有图表数据' : `要填入数据，请把图表的替代文字写成“${nearest}”`;
    return [finding('warning', `图表“${labels[0] ?? '未命名'}”没有对应的数据，里面的数字不会变。${hint}。`)];
  });
}

function findFixedFigures({ ownText }: ScannedText): TemplateFinding[] {
  return ownText.flatMap(({ text, place }) => {
    const match = FIXED_FIGURE.exec(text);
    if (!match) return [];
    return [finding('warning', `“${match[0]}”是写死的数字，以后各期都不会变，也不参加核对。`, place)];
  });
}

/** The last word has the engine itself. */
function tryOut(parts: Record<string, Uint8Array>, model: DocumentModel, period: Period): TemplateFinding[] {
  try {
    compileTemplate(parts);
    const filled = fillTemplate(zipParts(parts, '2000-01-01'), templateData(model, period), '2000-01-01');
    readPart('word/document.xml', openTemplate(filled)['word/document.xml'] as Uint8Array);
    return [];
  } catch (error) {
    return [
      finding(
        'error',
        `模板试填没有成功，不能使用：${reasonOf(error)}。请检查循环的开头和结尾是否在同一段落、同一单元格或同一张表里。`,
      ),
    ];
  }
}

interface TemplateError {
  readonly properties?: { readonly xtag?: unknown; readonly errors?: readonly TemplateError[] };
}

function reasonOf(error: unknown): string {
  const { properties } = error as TemplateError;
  const tags = (properties?.errors ?? [error as TemplateError]).flatMap((entry) =>
    typeof entry.properties?.xtag === 'string' ? [`“{${entry.properties.xtag}}”`] : [],
  );
  return tags.length === 0 ? '内容有冲突' : `${[...new Set(tags)].slice(0, 5).join('、')}附近有问题`;
}
