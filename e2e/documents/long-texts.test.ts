/** A notice of 60 units with endless names: what units write must not break a page. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { fillPages } from '../../shared/documents/measure/count-pages';
import { SUBSTITUTE_FONTS } from '../../shared/documents/measure/text-lines';
import type { DocumentModel } from '../../shared/documents/model';
import { buildBriefing } from '../../shared/documents/notice/build-briefing';
import { buildNotice } from '../../shared/documents/notice/build-notice';
import { noticeFixture } from '../../shared/documents/testing/notice-fixture';
import { writeDocx } from '../../shared/documents/write-docx';
import { inkOf } from '../fixtures/ink';
import { type Rendered, renderAll } from '../fixtures/render';
import { scratchFolder } from '../fixtures/scratch-folder';

const folder = scratchFolder('long-texts');

const GROUPS = Object.fromEntries(
  ['乡镇街道组', '经济关联部门组', '开发区和园区组'].map((group, at) => [
    group,
    Array.from({ length: 20 }, (_, index) =>
      index === 3 ? `云岭生态旅游度假区管理委员会第${at + 1}工作组` : `示例第${at * 20 + index + 1}单位`,
    ),
  ]),
);
const data = noticeFixture({ groups: GROUPS, projectsPerStage: 1 });
const projects = data.projects.map((project, index) =>
  index % 60 === 0
    ? { ...project, name: '超长名称项目'.repeat(50), content: '建设内容'.repeat(120) }
    : project,
);
const models: Record<string, DocumentModel> = {
  notice: buildNotice({ ...data, projects }),
  briefing: buildBriefing({ ...data, projects, number: '第11期' }),
};

let rendered: ReadonlyMap<string, Rendered>;
beforeAll(async () => {
  const files = await Promise.all(
    Object.entries(models).map(async ([name, model]) => {
      const file = path.join(folder, `${name}.docx`);
      writeFileSync(file, await writeDocx(model));
      return file;
    }),
  );
  rendered = await renderAll(files, folder);
}, 120_000);

function paper(name: string): Rendered {
  const found = rendered.get(name);
  if (!found) throw new Error(`${name} was not laid out`);
  return found;
}

test('every list begins on the page of its title', async () => {
  const pages = (await paper('notice').text()).split('\f').map((page) => page.replace(/\s/g, ''));
  const titles = pages.filter((page) => /附件\d(—\d+—)?全区|^附件\d/.test(page) && page.includes('项目清单'));
  expect(titles.length).toBe(4);
  for (const page of titles) expect(page).toMatch(/序号.*项目名称.*责任单位/);
});

test('no page holds next to nothing but the one of the signature and that of the 版记', async () => {
  const pages = (await paper('notice').text()).split('\f').slice(0, -1);
  const short = pages.filter(
    (page) => page.replace(/\s/g, '').length < 120 && !/印发|年11月26日/.test(page.replace(/\s/g, '')),
  );
  expect(short).toEqual([]);
});

test('the briefing stays on its one page', async () => {
  expect(paper('briefing').pages).toBe(1);
  const ink = await inkOf(paper('briefing'), 1, { from: 0, to: 263 });
  expect(ink.bottom).toBeLessThan(262.8);
});

test('the pages are counted within three', () => {
  const counted = fillPages(models.notice as DocumentModel, SUBSTITUTE_FONTS).pages;
  expect(Math.abs(paper('notice').pages - counted)).toBeLessThanOrEqual(3);
});
