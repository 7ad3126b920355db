import { parseArgs } from 'node:util';
import { periodSchema } from '../../shared/domain/period';
import { AppFault } from '../../shared/result';
import { shorten } from '../data/shorten';

type OptionKind = 'text' | 'flag' | 'list';

/** What a command accepts, beside the common `--data DIR`, `--json` and `--help`. */
export interface CommandShape {
  readonly usage: string;
  readonly options: Readonly<Record<string, OptionKind>>;
  /** Smallest and largest number of arguments without `--`. */
  readonly positionals: readonly [number, number];
}

export interface CommandArguments {
  readonly positionals: readonly string[];
  readonly data: string | null;
  readonly json: boolean;
  text(option: string): string | null;
  /** Faults: `bad-input` when the option is missing. */
  required(option: string): string;
  flag(option: string): boolean;
  list(option: string): readonly string[];
  /** `--period`, checked. */
  period(): string;
}

/** Faults: `bad-input` with the command's usage. */
export function parseCommandArguments(shape: CommandShape, argv: readonly string[]): CommandArguments {
  const fail = (problem: string) =>
    new AppFault('bad-input', `${problem}。数据没有变化。用法：${shape.usage}`);
  const options: Record<string, { type: 'string' | 'boolean'; multiple?: boolean }> = {
    data: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  };
  for (const [name, kind] of Object.entries(shape.options)) {
    options[name] = kind === 'flag' ? { type: 'boolean' } : { type: 'string', multiple: true };
  }
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: joinLists(shape, argv), options, allowPositionals: true, strict: true });
  } catch (error) {
    throw fail(describeParseError(error));
  }
  const [fewest, most] = shape.positionals;
  if (parsed.positionals.length < fewest) throw fail('参数不够');
  if (parsed.positionals.length > most) throw fail(`多出的参数“${shorten(parsed.positionals[most] ?? '')}”`);

  const values = (option: string) => (parsed.values[option] as string[] | undefined) ?? [];
  for (const [name, kind] of Object.entries(shape.options)) {
    if (kind === 'text' && values(name).length > 1) throw fail(`--${name} 只能写一次`);
    if (kind !== 'flag' && values(name).some((value) => value.trim() === ''))
      throw fail(`--${name} 后面没有内容`);
  }
  if (parsed.positionals.some((word) => word.trim() === '')) throw fail('有一个参数是空的');
  if (values('data').length > 1) throw fail('--data 只能写一次');
  const data = values('data')[0] ?? null;
  if (data !== null && data.trim() === '') throw fail('--data 后面没有文件夹');
  const required = (option: string) => {
    const value = values(option)[0];
    if (value === undefined) throw fail(`缺少 --${option}`);
    return value;
  };
  return {
    positionals: parsed.positionals,
    data,
    json: parsed.values.json === true,
    text: (option) => values(option)[0] ?? null,
    required,
    flag: (option) => parsed.values[option] === true,
    list: values,
    period: () => {
      const period = required('period');
      if (!periodSchema.safeParse(period).success)
        throw fail(`--period “${shorten(period)}”不是通报期，应写成 2026-11`);
      return period;
    },
  };
}

/** Lets `--id 1 2 3` stand for `--id 1 --id 2 --id 3`, as the command line's description writes it. */
function joinLists(shape: CommandShape, argv: readonly string[]): string[] {
  const lists = new Set(Object.keys(shape.options).filter((name) => shape.options[name] === 'list'));
  const joined: string[] = [];
  let current: string | null = null;
  let filled = false;
  for (const word of argv) {
    if (word.startsWith('--')) {
      const name = word.slice(2);
      current = lists.has(name) ? name : null;
      filled = false;
      joined.push(word);
    } else if (current !== null) {
      if (filled) joined.push(`--${current}`);
      joined.push(word);
      filled = true;
    } else {
      joined.push(word);
    }
  }
  return joined;
}

function describeParseError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const message = error instanceof Error ? error.message : '';
  const option = /'(-{1,2}[^'\s=]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `不认识的选项 ${shorten(option)}`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项 ${shorten(option)} 的写法不对`;
  return '参数写法不对';
}
