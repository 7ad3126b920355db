import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { settingsInForce } from '../domain/settings';
import { DOCUMENT_KINDS } from './kinds';
import { fillTemplate } from './templates/fill-template';
import { writeSampleTemplate } from './templates/sample-template';
import { templateData } from './templates/template-data';
import { everyKind } from './testing/kind-fixtures';
import { withPictures } from './testing/with-pictures';
import { wordFaults } from './testing/word-faults';
import { writeDocx } from './write-docx';

const layout = settingsInForce([], '2026-11')['document.layout'];
const strict = everyKind();
const office = everyKind({
  'document.layout': { ...layout, profile: 'office', boldHeadings: true, landscapeNumber: 'bottom' },
});

describe.each(DOCUMENT_KINDS)('%s', (kind) => {
  it('is a file that Word opens, in the strict and the office profile', async () => {
    expect(wordFaults(await writeDocx(withPictures(strict[kind])))).toEqual([]);
    expect(wordFaults(await writeDocx(office[kind]))).toEqual([]);
  });

  it('stays one when it is made with a template', async () => {
    const model = withPictures(strict[kind]);
    const sample = await writeSampleTemplate(model);
    expect(wordFaults(sample)).toEqual([]);
    expect(wordFaults(fillTemplate(sample, templateData(model, '2026-11'), '2026-11-26'))).toEqual([]);
  });
});

describe('a spoilt file', () => {
  const spoil = async (part: string, change: (xml: string) => string): Promise<string[]> => {
    const files = unzipSync(await writeDocx(strict.notice));
    const xml = strFromU8(files[part] ?? new Uint8Array());
    const changed = change(xml);
    expect(changed).not.toBe(xml);
    return wordFaults(zipSync({ ...files, [part]: strToU8(changed) }));
  };

  it.each([
    [
      'properties in the wrong order',
      'word/document.xml',
      (xml: string) => xml.replace(/(<w:keepNext\/>)(<w:jc [^>]*\/>)/, '$2$1'),
      /keepNext 的次序不对/,
    ],
    [
      'a row of too few cells',
      'word/document.xml',
      (xml: string) => xml.replace(/<w:tc>(?:(?!<\/w:tc>).)*<\/w:tc><\/w:tr>/, '</w:tr>'),
      /一行有/,
    ],
    [
      'two tables without a line between',
      'word/document.xml',
      (xml: string) => xml.replace(/(<w:tbl>(?:(?!<\/w:tbl>).)*<\/w:tbl>)/, '$1$1'),
      /两个表格相连/,
    ],
    [
      'a chart with its parts exchanged',
      'word/charts/chart1.xml',
      (xml: string) => xml.replace(/(<c:gapWidth [^>]*\/>)(<c:overlap [^>]*\/>)/, '$2$1'),
      /gapWidth 的次序不对/,
    ],
    [
      'a part without a type',
      '[Content_Types].xml',
      (xml: string) => xml.replace(/<Override [^>]*chart1\.xml"\/>/, ''),
      /chart1\.xml: 没有类型/,
    ],
    [
      'a relation that leads nowhere',
      'word/_rels/document.xml.rels',
      (xml: string) => xml.replace('charts/chart1.xml', 'charts/chart9.xml'),
      /没有 charts\/chart9\.xml/,
    ],
    [
      'a style nobody made',
      'word/document.xml',
      (xml: string) => xml.replace('w:pStyle w:val="Gwbody"', 'w:pStyle w:val="None"'),
      /没有样式 None/,
    ],
  ])('%s is noticed', async (_what, part, change, fault) => {
    expect((await spoil(part, change)).join('\n')).toMatch(fault);
  });
});
