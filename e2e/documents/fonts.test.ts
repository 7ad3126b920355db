import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { expect, test } from 'vitest';
import { render, withDocumentFonts } from '../fixtures/render';
import { scratchFolder } from '../fixtures/scratch-folder';

const folder = scratchFolder('fonts');

const standIns = [
  ['仿宋_GB2312', 'Noto Serif CJK SC'],
  ['楷体_GB2312', 'Noto Serif CJK SC'],
  ['方正小标宋简体', 'Noto Serif CJK SC'],
  ['宋体', 'Noto Serif CJK SC'],
  ['黑体', 'Noto Sans CJK SC'],
] as const;

test.each(standIns)('%s is laid out with %s', async (name, standIn) => {
  expect(await withDocumentFonts('fc-match', ['-f', '%{family}', name])).toContain(standIn);
});

test('a document in official faces becomes a page of Chinese text', async () => {
  const run = (text: string, font: string) => new Paragraph({ children: [new TextRun({ text, font })] });
  const document = new Document({
    sections: [
      {
        children: [run('关于一月份招商引资情况的通报', '方正小标宋简体'), run('各镇、街道：', '仿宋_GB2312')],
      },
    ],
  });
  const file = path.join(folder, 'notice.docx');
  writeFileSync(file, await Packer.toBuffer(document));
  const rendered = await render(file, folder);
  expect(rendered.pages).toBe(1);
  expect(await rendered.text()).toContain('关于一月份招商引资情况的通报');
  // All languages of Noto share one outline table, named after the Japanese; the unaliased default would be Sans.
  for (const font of await rendered.fonts()) expect(font).toMatch(/^NotoSerifCJK/);
});
