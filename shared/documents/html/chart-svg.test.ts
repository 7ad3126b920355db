import { expect, it } from 'vitest';
import type { Chart } from '../model';
import { drawChart } from './chart-svg';
import type { HtmlNode } from './node';

const chartOf = (unit: string): Chart => ({
  type: 'chart',
  key: 'signed',
  title: '签约项目个数',
  altText: '签约项目个数',
  form: 'bar',
  categories: [unit, '桃源镇'],
  series: [{ name: '本月', values: [4, 2] }],
  measure: '个',
});

const shapes = (nodes: readonly HtmlNode[], tag: string) =>
  nodes.flatMap((node) => (typeof node === 'object' && node.tag === tag ? [node] : []));

it('leaves the bars their room beside the longest name of a unit', () => {
  const drawing = drawChart(chartOf('招商引资和重点项目建设服务中心'.repeat(4)), 156);
  const bars = shapes(drawing.children, 'rect').map(({ attributes }) => Number(attributes.width));
  expect(Math.min(...bars)).toBeGreaterThan(100);
  const [name] = shapes(drawing.children, 'text');
  expect(name?.children.join('')).toMatch(/^招商引资.*…$/);
  expect(shapes(drawChart(chartOf('柳溪镇'), 156).children, 'text')[0]?.children).toEqual(['柳溪镇']);
});
