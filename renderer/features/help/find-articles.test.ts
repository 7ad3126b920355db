import { describe, expect, it } from 'vitest';
import type { Article } from './article';
import { articleFor, findArticles } from './find-articles';
import { parseMarks } from './parse-marks';

const article = (id: string, title: string, extra: Partial<Article> = {}): Article => ({
  id,
  title,
  pages: [],
  purpose: '',
  steps: [],
  trouble: [],
  ...extra,
});
const ARTICLES = [
  article('a', '第一次使用', { steps: ['先做好备份。'] }),
  article('b', '核查认定', { pages: ['/recognition'], words: '佐证 重庆' }),
  article('c', '备份与恢复', { trouble: [{ when: '口令不对', answer: '换一份' }] }),
];
const find = (query: string) =>
  findArticles(ARTICLES, query, (path) => (path === '/recognition' ? '核查台' : '')).map(({ id }) => id);

describe('findArticles', () => {
  it('lists all for no word, those named so before those that mention it', () => {
    expect(find(' ')).toEqual(['a', 'b', 'c']);
    expect(find('备份')).toEqual(['c', 'a']);
  });

  it('takes pinyin and initials of titles, search words and pages, and asks for every word', () => {
    expect(find('hcrd')).toEqual(['b']);
    expect(find('cq')).toEqual(['b']);
    expect(find('hct')).toEqual(['b']);
    expect(find('备份 口令')).toEqual(['c']);
    expect(find('备份 佐证')).toEqual([]);
  });
});

it('opens with the article of the page, else with the first', () => {
  expect(articleFor(ARTICLES, '/recognition')?.id).toBe('b');
  expect(articleFor(ARTICLES, '/nowhere')?.id).toBe('a');
});

it('takes a text with marks apart', () => {
  expect(
    parseMarks('在[/reports]点“退回…”，用[desk.accept]，见[@undo]或[/documents?kind=quarter|季报]。'),
  ).toEqual([
    { kind: 'text', text: '在' },
    { kind: 'page', route: '/reports', words: null },
    { kind: 'text', text: '点' },
    { kind: 'label', text: '退回…' },
    { kind: 'text', text: '，用' },
    { kind: 'command', id: 'desk.accept' },
    { kind: 'text', text: '，见' },
    { kind: 'article', id: 'undo' },
    { kind: 'text', text: '或' },
    { kind: 'page', route: '/documents?kind=quarter', words: '季报' },
    { kind: 'text', text: '。' },
  ]);
});
