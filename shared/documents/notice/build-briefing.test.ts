import { describe, expect, it } from 'vitest';
import { countPages } from '../measure/count-pages';
import type { Table } from '../model';
import { noticeFixture } from '../testing/notice-fixture';
import { buildBriefing } from './build-briefing';

const data = { ...noticeFixture(), number: '第11期' };

describe('buildBriefing', () => {
  const model = buildBriefing(data);
  const tables = model.blocks.filter((block): block is Table => block.type === 'table');

  it('stands under a bulletin head with its issue number', () => {
    expect(model.masthead).toMatchObject({ form: 'bulletin', mark: '招商引资工作专报', number: '第11期' });
    expect(model.title).toBe('2026年11月全区招商引资项目推进情况');
    expect(model.signature).toBeNull();
  });

  it('brings key figures, chart, tail, problems, suggestion and room for instructions', () => {
    expect(model.blocks.map((block) => (block.type === 'page-break' ? '' : block.key))).toEqual([
      'summary',
      'key-figures',
      'progress-chart',
      'places',
      'problem-table',
      'suggestions',
      'instructions',
    ]);
  });

  it('puts the urgent problem first and says how many are not shown', () => {
    const problems = tables.find((table) => table.key === 'problem-table');
    expect(problems?.rows[0]?.[0]).toMatch(/^【特急】/);
    expect(problems?.caption).toBe('提请领导协调的问题（共4项，列2项）');
  });

  it('stays on one page even when names and texts are long', () => {
    const long = (text: string) => text.repeat(12);
    const crowded = {
      ...data,
      problems: Array.from({ length: 9 }, () => ({
        unit: '桃花镇',
        project: '智能装备一期项目',
        category: '土地',
        urgent: false,
        deadline: null,
        text: long('用地指标未落实'),
        wanted: long('请协调'),
      })),
      warnings: data.units
        .slice(0, 12)
        .map((unit) => ({ unit: unit.name, group: unit.group, months: data.warnings[0]?.months ?? [] })),
    };
    expect(countPages(buildBriefing(crowded))).toBe(1);
    expect(countPages(model)).toBe(1);
  });

  it('says of each unit how long it has trailed where some have longer than others', () => {
    const months = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ period: `2026-0${index + 1}`, place: 8 }));
    const tail = (...counts: number[]) => {
      const warnings = counts.map((count, at) => ({
        ...{ unit: data.units[at]?.name ?? '', group: '镇街组' },
        months: months(count),
      }));
      const places = buildBriefing({ ...data, warnings }).blocks.find(
        (block): block is Table => block.type === 'table' && block.key === 'places',
      );
      return places?.rows.at(-1);
    };
    expect(tail(4, 3)).toEqual(['连续靠后', '桃花镇（4个月）、象湖街道（3个月），应当面汇报']);
    expect(tail(3, 3)).toEqual(['连续3个月靠后', '桃花镇、象湖街道，应当面汇报']);
  });

  it('leaves out what does not exist', () => {
    const bare = buildBriefing({ ...data, problems: [], warnings: [] });
    expect(bare.blocks.some((block) => block.type === 'table' && block.key === 'problem-table')).toBe(false);
    const suggestions = bare.blocks.find(
      (block) => block.type === 'paragraph' && block.key === 'suggestions',
    );
    expect(JSON.stringify(suggestions)).not.toContain('上列');
  });
});
