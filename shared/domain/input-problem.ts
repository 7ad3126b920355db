import type { z } from 'zod';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是（true）或否（false）',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
  null: '空',
};

/**
 * Zod's error map in the office's words, for schemes, cases and other input from outside:
 * `schema.safeParse(input, { error: inputProblem })`. Messages written in a schema itself come first.
 */
export const inputProblem: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '缺少这一项' : `应为${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `不认识的字段“${issue.keys.join('”“')}”，请核对拼写`;
    case 'invalid_union':
      return issue.discriminator === undefined
        ? '内容的形式不对'
        : unknownChoice(issue.input, issue.discriminator);
    case 'invalid_value':
      return `只能是${issue.values.map(String).join('、')}${issue.values.length > 1 ? '之一' : ''}`;
    case 'too_small':
      return `${sizeText(issue.origin, issue.inclusive === false ? '应多于' : '至少')}${String(issue.minimum)}${counterOf(issue.origin)}`;
    case 'too_big':
      return `${sizeText(issue.origin, issue.inclusive === false ? '应少于' : '最多')}${String(issue.maximum)}${counterOf(issue.origin)}`;
    case 'invalid_format':
      return '格式不对';
    case 'invalid_key':
    case 'invalid_element':
      return '名称或内容不符合要求';
    default:
      return '不符合要求';
  }
};

/** `没有“z-score”这一种`; `缺少这一项` when nothing was chosen. */
function unknownChoice(input: unknown, discriminator: string): string {
  const chosen =
    typeof input === 'object' && input !== null
      ? (input as Readonly<Record<string, unknown>>)[discriminator]
      : undefined;
  return chosen === undefined ? '缺少这一项' : `没有“${String(chosen).slice(0, 40)}”这一种，请核对写法`;
}

function sizeText(origin: string, words: string): string {
  if (origin === 'string') return `文字${words}`;
  return origin === 'array' || origin === 'set' ? `项数${words}` : `数值${words}`;
}

function counterOf(origin: string): string {
  if (origin === 'string') return '个字';
  return origin === 'array' || origin === 'set' ? '项' : '';
}
