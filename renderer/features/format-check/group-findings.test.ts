import { expect, it } from 'vitest';
import type { FormatFinding } from '../../../shared/documents/gbt9704/report';
import { countRules, groupFindings } from './group-findings';

function finding(rule: string, level: FormatFinding['level'], found = ''): FormatFinding {
  return { rule, level, requirement: `要求${rule.slice(0, 3)}`, found };
}

it('puts findings by part of the document, a rule broken in several places once', () => {
  const findings = [
    finding('B03.1', 'fail', '25.4 毫米'),
    finding('B03.2', 'fail', '30.0 毫米'),
    finding('C05', 'fail'),
    finding('C09', 'warn'),
    finding('A02', 'fail', 'media/a.png'),
  ];
  expect(groupFindings(findings, 'fail')).toEqual([
    {
      part: '用纸和版面',
      lines: [
        {
          key: 'B03 要求B03',
          requirement: '要求B03',
          clause: '第5.2.1条',
          found: ['25.4 毫米', '30.0 毫米'],
        },
      ],
    },
    { part: '正文', lines: [{ key: 'C05 要求C05', requirement: '要求C05', clause: '第5.2.2条', found: [] }] },
    {
      part: '文件',
      lines: [{ key: 'A02 要求A02', requirement: '要求A02', clause: '', found: ['media/a.png'] }],
    },
  ]);
  expect(countRules(findings, 'fail')).toBe(3);
  expect(countRules(findings, 'pass')).toBe(0);
});
