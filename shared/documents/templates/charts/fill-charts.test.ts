import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { everyKind } from '../../testing/kind-fixtures';
import { writeDocx } from '../../write-docx';
import { fillTemplate } from '../fill-template';
import { writeSampleTemplate } from '../sample-template';
import { templateData } from '../template-data';
import { checkTemplate } from '../upload/check-template';
import { chartName } from './chart-name';

const { notice } = everyKind();
const data = templateData(notice, '2026-11');
const chart = data.charts.综合得分图;
if (!chart) throw new Error('the notice has no chart of scores');

const chartParts = (parts: Record<string, Uint8Array>) =>
  Object.keys(parts).filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path));
const textOf = (parts: Record<string, Uint8Array>, path: string) => strFromU8(parts[path] as Uint8Array);

/** The sample with other figures in its chart, as the template of another month would have. */
async function staleTemplate(): Promise<Uint8Array> {
  const stale = { ...chart, categories: ['旧单位'], series: [{ name: '旧', values: [1] }] };
  const blocks = notice.blocks.map((block) =>
    block.type === 'chart' && block.key === chart?.key ? { ...block, ...stale } : block,
  );
  const sample = await writeSampleTemplate({ ...notice, blocks });
  return checkTemplate(sample, notice, '2026-11').bytes ?? new Uint8Array();
}

describe('charts of a template', () => {
  it('show the figures of the month, with the sheet behind them', async () => {
    const template = await staleTemplate();
    expect(textOf(unzipSync(template), chartParts(unzipSync(template))[0] ?? '')).toContain('旧单位');
    const parts = unzipSync(fillTemplate(template, data, '2026-11-26'));
    const [path = ''] = chartParts(parts);
    const xml = textOf(parts, path);
    expect(xml).not.toContain('旧单位');
    const points = [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map((match) => match[1]);
    expect(points).toEqual([
      ...chart.series.flatMap(({ name }) => [name]),
      ...chart.categories,
      ...chart.series.flatMap(({ values }) => values.map(String)),
    ]);
    expect(xml).toContain(`$A$2:$A$${chart.categories.length + 1}`);
    const sheetPath = Object.keys(parts).find((name) => name.endsWith('.xlsx')) ?? '';
    const sheet = textOf(unzipSync(parts[sheetPath] as Uint8Array), 'xl/worksheets/sheet1.xml');
    for (const category of chart.categories) expect(sheet).toContain(category);
    for (const value of chart.series[0]?.values ?? []) expect(sheet).toContain(`<v>${value}</v>`);
  });

  it('are bound by what their alternative text says', () => {
    expect(chartName(['综合得分图'], ['综合得分图', '完成率图'])).toBe('综合得分图');
    expect(chartName(['图表 1', '{完成率图}'], ['综合得分图', '完成率图'])).toBe('完成率图');
    expect(chartName(['', '得分'], ['综合得分图'])).toBeNull();
  });

  it('that are bound to nothing are named in the check', async () => {
    const parts = unzipSync(await writeSampleTemplate(notice));
    const xml = textOf(parts, 'word/document.xml')
      .replaceAll('descr="综合得分图"', 'descr="得分图"')
      .replaceAll('综合得分图题', '标题');
    const other = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
    const { findings } = checkTemplate(other, notice, '2026-11');
    expect(findings.find(({ level }) => level === 'warning')?.message).toContain(
      '把图表的替代文字写成“综合得分图”',
    );
  });

  it('the same template, data and date give the same bytes', async () => {
    const template = await staleTemplate();
    const first = fillTemplate(template, data, '2026-11-26');
    expect(Buffer.from(fillTemplate(template, data, '2026-11-26')).equals(Buffer.from(first))).toBe(true);
    expect(first.length).toBeGreaterThan((await writeDocx(notice)).length / 2);
  });
});
