import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '../../model';
import { everyKind } from '../../testing/kind-fixtures';
import { withPictures } from '../../testing/with-pictures';
import { wordFaults } from '../../testing/word-faults';
import { wordFile } from '../../testing/word-file';
import { fillTemplate } from '../fill-template';
import { templateData } from '../template-data';
import { checkTemplate } from '../upload/check-template';

const quarter = withPictures(everyKind().quarter);
const photos = quarter.attachments.flatMap(({ blocks }) =>
  blocks.flatMap((block) => (block.type === 'photos' ? block.photos : [])),
);

function fill(body: string | readonly string[], model: DocumentModel = quarter) {
  const files = unzipSync(fillTemplate(wordFile({ body }), templateData(model, '2026-11'), '2026-11-26'));
  return { files, xml: strFromU8(files['word/document.xml'] as Uint8Array) };
}

const ROW = '<w:tc><w:p><w:pPr><w:spacing w:line="300" w:lineRule="exact"/></w:pPr><w:r><w:t>';
const row = (...cells: string[]) =>
  `<w:tr>${cells.map((cell) => `${ROW}${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;
const table = (...rows: string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${rows.join('')}</w:tbl>`;

describe('photos of a template', () => {
  it('come in pairs with captions, their size and the text that stands for them', () => {
    const { files, xml } = fill(table(row('{#影像}{图1 60×45}', '{图2}'), row('{图注1}', '{图注2}{/影像}')));
    const drawn = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/g)].map(([, cx, cy]) => [
      Number(cx),
      Number(cy),
    ]);
    expect(drawn).toHaveLength(photos.length);
    // 60 × 45 mm for the first, 76 × 56 for the second; none is larger, and one side fills its frame.
    const [first = [0, 0], second = [0, 0]] = drawn;
    expect(Math.max((first[0] ?? 0) / (60 * 36_000), (first[1] ?? 0) / (45 * 36_000))).toBeCloseTo(1, 1);
    expect(Math.max((second[0] ?? 0) / (76 * 36_000), (second[1] ?? 0) / (56 * 36_000))).toBeCloseTo(1, 1);
    for (const { caption } of photos) expect(xml).toContain(caption);
    expect([...xml.matchAll(/descr="([^"]+)"/g)].map(([, alt]) => alt)).toEqual(
      photos.map(({ caption }) => expect.stringContaining(caption)),
    );
    const media = Object.keys(files).filter((name) => name.startsWith('word/media/'));
    expect(media).toHaveLength(photos.length);
    // A line of fixed height would show a strip of it.
    expect(xml).not.toMatch(/lineRule="exact"\/><\/w:pPr>(?:(?!<\/w:p>).)*<w:drawing>/);
  });

  it('leave the text before and behind them as it was', () => {
    const { xml } = fill('{#影像}左{图1 30*30}中{图2}右{/影像}');
    expect(xml.replace(/<w:drawing>.*?<\/w:drawing>/g, '▣').replace(/<[^>]+>/g, '')).toMatch(
      /^(左▣中▣?右)+$/,
    );
  });

  it('make a file that Word opens, also when no picture could be read', () => {
    const blind = withPictures(quarter, '');
    const body = ['{#影像}{图1}{/影像}', '完'];
    const [sighted, unread] = [quarter, blind].map((model) => fill(body, model));
    expect(sighted?.xml).toContain('<w:drawing>');
    expect(unread?.xml).not.toContain('<w:drawing>');
    expect(unread?.xml).toContain('照片未能读出');
    const faults = wordFaults(
      fillTemplate(wordFile({ body }), templateData(quarter, '2026-11'), '2026-11-26'),
    );
    expect(faults).toEqual([]);
  });

  it('are offered on upload whether there are photos this month or not, under their name only', () => {
    const check = (body: readonly string[], model: DocumentModel) =>
      checkTemplate(wordFile({ body: ['{文号}', '{成文日期}', ...body] }), model, '2026-11').findings.filter(
        ({ level }) => level === 'error',
      );
    const body = ['{#影像}', '{图1 60×45}', '{图注1}', '{/影像}'];
    expect(check(body, quarter)).toEqual([]);
    expect(check(body, { ...quarter, attachments: [] })).toEqual([]);
    expect(check(['{图1}'], quarter).map(({ message }) => message)).toEqual([
      expect.stringContaining('{#影像}'),
    ]);
  });

  it('cannot be called up by a name that looks like one', () => {
    const model: DocumentModel = { ...quarter, title: '标题\ufdd00\ufdd1' };
    const { xml } = fill('{标题}', model);
    expect(xml).not.toContain('<w:drawing>');
    expect(xml).toContain('标题0');
  });
});
