import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DocumentModel, PhotoRow } from '../model';
import { writeHtml } from '../testing/html-file';
import { quarterFixture } from '../testing/kind-fixtures';
import { withPictures } from '../testing/with-pictures';
import { writeDocx } from '../write-docx';
import { buildQuarter } from './build-quarter';

describe('photo sheet of the quarter', () => {
  const rows = (model: DocumentModel): PhotoRow[] =>
    (model.attachments[0]?.blocks ?? []).filter((block) => block.type === 'photos');

  it('shows each project before and now, with day and caption, one photo alone without either word', () => {
    const [first, , last] = rows(buildQuarter(quarterFixture()));
    expect(first?.title).toBe('1.桃花镇：桃花镇智能装备产业园项目');
    expect(first?.photos.map(({ caption }) => caption)).toEqual([
      '（前期，2026年8月12日）基础施工',
      '（现状，2026年11月5日）主体封顶',
    ]);
    expect(last?.photos.map(({ caption }) => caption)).toEqual(['（2026年11月5日）主体封顶']);
  });

  it('is left out with its sentence when nothing was photographed', () => {
    const model = buildQuarter({ ...quarterFixture(), photos: [] });
    expect(model.attachments).toEqual([]);
    expect(JSON.stringify(model.blocks)).not.toContain('现场影像');
  });

  it('stands in Word and in print with alternative text, in the same bytes every time', async () => {
    const model = withPictures(buildQuarter(quarterFixture()));
    const bytes = await writeDocx(model);
    const files = unzipSync(bytes);
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(document.match(/<pic:pic\b/g)?.length).toBe(5);
    expect(document).toContain('descr="1.桃花镇：桃花镇智能装备产业园项目：（前期，2026年8月12日）基础施工"');
    expect(writeHtml(model).match(/<img src="data:image\/jpeg;base64,/g)?.length).toBe(5);
    expect(Buffer.from(bytes).equals(Buffer.from(await writeDocx(structuredClone(model))))).toBe(true);
  });
});
