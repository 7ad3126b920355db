import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppFault } from '../../shared/result';
import { shorten } from '../data/shorten';
import { type CommandShape, parseCommandArguments } from './arguments';

const shape: CommandShape = {
  usage: 'try 文件… --period 2026-11 [--id 编号…] [--all] [--unit 单位]',
  options: { period: 'text', unit: 'text', id: 'list', all: 'flag' },
  positionals: [0, 2],
};
const parse = (...words: string[]) => parseCommandArguments(shape, words);

describe('parseCommandArguments', () => {
  it('reads options in any order and lists in either form', () => {
    const args = parse(
      'a.xlsx',
      '--id',
      '1',
      'E2',
      '3',
      '--period',
      '2026-11',
      '--json',
      '--data',
      '数据 目录',
    );
    expect(args.positionals).toEqual(['a.xlsx']);
    expect(args.list('id')).toEqual(['1', 'E2', '3']);
    expect(parse('--id=1', '--id', '2').list('id')).toEqual(['1', '2']);
    expect([args.period(), args.json, args.data, args.flag('all'), args.text('unit')]).toEqual([
      '2026-11',
      true,
      '数据 目录',
      false,
      null,
    ]);
  });

  it('takes what follows -- as arguments, however it looks', () => {
    expect(parse('--all', '--', '--period', '-x').positionals).toEqual(['--period', '-x']);
    expect(parse('--id', '1', '--', 'a').list('id')).toEqual(['1']);
    expect(parse('--id', '1', '--', 'a').positionals).toEqual(['a']);
  });

  it.each<[string, string[], RegExp]>([
    ['an unknown option', ['--wat'], /不认识的选项 --wat/],
    ['a prototype key', ['--__proto__', 'x'], /不认识的选项/],
    ['a short option', ['-p', '2026-11'], /不认识的选项 -p/],
    ['an option without its value', ['--unit'], /--unit/],
    ['a value for a flag', ['--all=yes'], /--all/],
    ['an empty value', ['--unit', ''], /--unit 后面没有内容/],
    ['a blank value', ['--unit', '  '], /--unit 后面没有内容/],
    ['an option twice', ['--unit', 'a', '--unit', 'b'], /只能写一次/],
    ['too many arguments', ['a', 'b', 'c'], /多出的参数“c”/],
    ['two data folders', ['--data', 'a', '--data', 'b'], /--data 只能写一次/],
    ['an empty argument', [''], /参数是空的/],
    ['an empty data folder', ['--data', ''], /--data/],
    ['an empty list', ['--id'], /--id/],
  ])('refuses %s with the usage', (_name, words, sentence) => {
    expect(() => parse(...words)).toThrow(sentence);
    expect(() => parse(...words)).toThrow(/数据没有变化。用法：try/);
  });

  it.each(['2026', '2026-1', '2026-13', '2026-00', '202611', '２０２６-11', '2026-11-01', 'x', '2026-11\n'])(
    'refuses the period %s',
    (period) => {
      expect(() => parse('--period', period).period()).toThrow(/不是通报期/);
    },
  );

  it('never fails otherwise than with a sentence of bearable length', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('--', '--id', '--all', '--period', '--unit=', '-', '--=x', '--id=', '--data', '--json'),
      fc.constant('长'.repeat(2000)),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        try {
          parse(...words);
        } catch (error) {
          if (!(error instanceof AppFault)) throw error;
          expect(error.code).toBe('bad-input');
          expect(error.message.length).toBeLessThan(300);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('shorten', () => {
  it('cuts between characters, never inside one', () => {
    const text = '𠮷'.repeat(100);
    expect(shorten(text)).toBe(`${'𠮷'.repeat(60)}…`);
    expect(shorten('短')).toBe('短');
  });
});
