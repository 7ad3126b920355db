import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../kinds';
import { everyKind } from '../testing/kind-fixtures';
import { withPictures } from '../testing/with-pictures';
import { writeDocx } from '../write-docx';
import { fillTemplate } from './fill-template';
import { writeSampleTemplate } from './sample-template';
import { templateData } from './template-data';

/** Text of the document without blanks: where lines break is the layout's business. */
function textOf(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>|<w:br\/>/g)]
    .map((match) => match[1] ?? '\n')
    .join('')
    .replace(/\n+/g, '\n');
}

describe('sample template', () => {
  it.each(DOCUMENT_KINDS)(
    '%s: filled with the same data gives the text of the document again',
    async (kind) => {
      const model = withPictures(everyKind()[kind]);
      const sample = await writeSampleTemplate(model);
      const filled = fillTemplate(sample, templateData(model, '2026-11'), '2026-11-26');
      expect(textOf(filled)).toBe(textOf(await writeDocx(model)));
    },
  );
});
