/** Photos in a template of the office: each token in the text becomes a picture with its alternative text. */
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';
import { fitPhoto, PHOTO_FRAME_MM } from '../../measure/photo-measures';
import { PAGE_MM } from '../../page/page';
import { relationsPath } from '../relations';
import { findPictureToken, type PictureToken } from './picture-tag';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'word/document.xml';
const TYPES = '[Content_Types].xml';
const EMU_PER_MM = 36_000;
/** Parts of a paragraph's properties that follow the spacing (CT_PPr). */
const AFTER_SPACING = new Set(
  'ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
    ' ',
  ),
);

/** A photo a template may take. */
export interface TemplatePicture {
  /** JPEG in base64, made by the program itself; empty when the photo could not be read. */
  readonly jpeg: string;
  /** Pixels; only their ratio counts. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

type Parts = Record<string, Uint8Array>;

/** Puts the pictures into a filled document. Other parts (headers, footers) take none: there the token goes. */
export function fillPictures(parts: Parts, pictures: readonly TemplatePicture[]): void {
  const bytes = parts[MAIN];
  if (!bytes || !findPictureToken(strFromU8(bytes))) return;
  const document = new DOMParser().parseFromString(strFromU8(bytes), 'text/xml');
  const used = new Set<number>();
  let nextId = 1 + Math.max(0, ...drawingIds(document));
  const waiting = [...document.getElementsByTagNameNS(WORD, 't')];
  for (let text = waiting.shift(); text; text = waiting.shift()) {
    const token = findPictureToken(text.textContent ?? '');
    if (!token) continue;
    const picture = pictures[token.index];
    const isReadable = picture !== undefined && picture.jpeg !== '';
    if (isReadable) used.add(token.index);
    waiting.unshift(
      isReadable
        ? placePicture(document, text, token, drawingXml(picture, token, nextId++))
        : leavePicture(text, token),
    );
  }
  parts[MAIN] = strToU8(new XMLSerializer().serializeToString(document));
  addParts(parts, used, pictures);
}

function drawingIds(document: Document): number[] {
  return [...document.getElementsByTagNameNS(DRAWING, 'docPr')].map((entry) =>
    Number(entry.getAttribute('id')),
  );
}

function leavePicture(text: Element, { from, to }: PictureToken): Element {
  const whole = text.textContent ?? '';
  text.textContent = `${whole.slice(0, from)}（照片未能读出）${whole.slice(to)}`;
  return text;
}

/**
 * The text before the token stays, the picture follows in a run of its own, then the rest as it was set. Returns
 * the element of the remaining text.
 */
function placePicture(document: Document, text: Element, token: PictureToken, drawing: string): Element {
  const whole = text.textContent ?? '';
  const run = text.parentNode as Element;
  const at = [...run.childNodes].indexOf(text);
  const rest = run.cloneNode(true) as Element;
  text.textContent = whole.slice(0, token.from);
  while (text.nextSibling) run.removeChild(text.nextSibling);
  const copies = [...rest.childNodes];
  for (const copy of copies.slice(0, at)) if ((copy as Element).localName !== 'rPr') rest.removeChild(copy);
  const left = copies[at] as Element;
  left.textContent = whole.slice(token.to);
  const picture = new DOMParser().parseFromString(drawing, 'text/xml').documentElement as Element;
  const after = run.nextSibling;
  run.parentNode?.insertBefore(document.importNode(picture, true), after);
  run.parentNode?.insertBefore(rest, after);
  freeLine(document, run);
  return left;
}

/** A line of fixed height would cut the picture. */
function freeLine(document: Document, run: Element): void {
  let paragraph: Element | null = run;
  while (paragraph && paragraph.localName !== 'p') paragraph = paragraph.parentNode as Element | null;
  if (!paragraph) return;
  const childOf = (element: Element, name: string): Element | undefined =>
    [...element.childNodes].find((node): node is Element => (node as Element).localName === name);
  let properties = childOf(paragraph, 'pPr');
  if (!properties) {
    properties = document.createElementNS(WORD, 'w:pPr');
    paragraph.insertBefore(properties, paragraph.firstChild);
  }
  let spacing = childOf(properties, 'spacing');
  if (!spacing) {
    spacing = document.createElementNS(WORD, 'w:spacing');
    const next = [...properties.childNodes].find((node) =>
      AFTER_SPACING.has((node as Element).localName ?? ''),
    );
    properties.insertBefore(spacing, next ?? null);
  }
  spacing.setAttributeNS(WORD, 'w:line', '240');
  spacing.setAttributeNS(WORD, 'w:lineRule', 'auto');
}

function drawingXml(picture: TemplatePicture, token: PictureToken, id: number): string {
  const asked = token.frame ?? PHOTO_FRAME_MM;
  const { width, height } = fitPhoto(picture, {
    width: Math.min(asked.width, PAGE_MM.textWidth),
    height: Math.min(asked.height, PAGE_MM.textHeight),
  });
  const [cx, cy] = [width, height].map((mm) => Math.round(mm * EMU_PER_MM));
  const alt = escapeAttribute(picture.alt);
  return `<w:r xmlns:w="${WORD}" xmlns:wp="${DRAWING}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="${RELATIONS}"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${id}" name="${alt}" descr="${alt}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="${alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationId(token.index)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

const relationId = (index: number): string => `rIdPhoto${index + 1}`;

function addParts(parts: Parts, used: ReadonlySet<number>, pictures: readonly TemplatePicture[]): void {
  if (used.size === 0) return;
  const relations: string[] = [];
  for (const index of used) {
    const name = `photo${index + 1}.jpg`;
    parts[`word/media/${name}`] = bytesOf(pictures[index]?.jpeg ?? '');
    relations.push(
      `<Relationship Id="${relationId(index)}" Type="${RELATIONS}/image" Target="media/${name}"/>`,
    );
  }
  const path = relationsPath(MAIN);
  const known =
    parts[path] ??
    strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
    );
  parts[path] = insertBefore(known, 'Relationships', relations.join(''));
  const types = parts[TYPES];
  if (types && !/Extension="jpg"/i.test(strFromU8(types)))
    parts[TYPES] = insertBefore(types, 'Types', '<Default Extension="jpg" ContentType="image/jpeg"/>', true);
}

/** Adds to the root of a part, at its end or at its beginning. */
function insertBefore(part: Uint8Array, root: string, xml: string, first = false): Uint8Array {
  const text = strFromU8(part);
  const opened = new RegExp(`<${root}\\b[^>]*?(/?)>`);
  if (opened.exec(text)?.[1] === '/') return strToU8(text.replace(/\/>\s*$/, `>${xml}</${root}>`));
  return strToU8(first ? text.replace(opened, `$&${xml}`) : text.replace(`</${root}>`, `${xml}</${root}>`));
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
