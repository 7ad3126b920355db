import Docxtemplater from 'docxtemplater';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import PizZip from 'pizzip';
import { fixTimes, zipParts } from '../docx/zip-parts';
import { fillCharts } from './charts/fill-charts';
import { fillPictures } from './pictures/fill-pictures';
import { frameToken, splitPictureTag } from './pictures/picture-tag';
import type { TemplateData, TemplateScope, TemplateValue } from './template-data';

/**
 * Puts the data into a checked template (check-template.ts). The same template, data and date give the same bytes.
 * @param date `YYYY-MM-DD`, written wherever the format wants a time
 */
export function fillTemplate(template: Uint8Array, data: TemplateData, date: string): Uint8Array {
  const parts = fillTexts(unzipSync(template), data.scope);
  const main = parts['word/document.xml'];
  if (main) parts['word/document.xml'] = strToU8(partTables(strFromU8(main)));
  fillCharts(parts, data.charts);
  fillPictures(parts, data.pictures);
  const core = parts['docProps/core.xml'];
  if (core) parts['docProps/core.xml'] = strToU8(fixTimes(strFromU8(core), date));
  return zipParts(parts, date);
}

const LOW_LINE =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

/** Lines that only open or close a part are gone: without one between them Word makes one table of two. */
function partTables(xml: string): string {
  return xml.replace(/<\/w:tbl>\s*(?=<w:tbl>|<w:sectPr\b|<\/w:tc>)/g, `$&${LOW_LINE}`);
}

/** A docxtemplater over the parts of a template; throws its own errors when braces do not match. */
export function compileTemplate(parts: Readonly<Record<string, Uint8Array>>): Docxtemplater<PizZip> {
  const zip = new PizZip();
  for (const [path, bytes] of Object.entries(parts)) zip.file(path, bytes, { binary: true });
  return new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    stripInvalidXMLChars: true,
    errorLogging: false,
    // `{=…}` would change the braces in mid-document.
    syntax: { changeDelimiterPrefix: null },
    // Only names the data holds itself: nothing is evaluated, nothing is inherited.
    parser: (tag) => ({ get: (scope: TemplateValue) => lookUp(scope, tag.trim()) }),
    nullGetter: () => '',
  });
}

function fillTexts(
  parts: Readonly<Record<string, Uint8Array>>,
  scope: TemplateScope,
): Record<string, Uint8Array> {
  const document = compileTemplate(parts);
  document.render(scope);
  const { files } = document.getZip();
  return Object.fromEntries(
    Object.keys(parts).map((path) => [path, files[path]?.asUint8Array() ?? parts[path]]),
  ) as Record<string, Uint8Array>;
}

function lookUp(scope: TemplateValue, tag: string): TemplateValue | undefined {
  if (tag === '.') return scope;
  if (typeof scope !== 'object' || Array.isArray(scope)) return undefined;
  const { name, frame } = splitPictureTag(tag);
  const value = Object.hasOwn(scope, name) ? (scope as TemplateScope)[name] : undefined;
  return typeof value === 'string' ? frameToken(value, frame) : value;
}
