import { expect, it } from 'vitest';
import { ERROR_CODES } from '../../shared/result';
import { describeError } from './describe-error';

it('has a Chinese title for every code and never shows the code itself', () => {
  for (const code of ERROR_CODES) {
    const { title, message, advice } = describeError({ code, message: '出错' });
    expect(title, code).toMatch(/^[\u4e00-\u9fff“”]+$/);
    expect(`${title}${message}${advice}`).not.toContain(code);
  }
});

it('does not repeat advice when the operation already says what to do', () => {
  expect(describeError({ code: 'db-busy', message: '数据正被占用。请关闭另一个窗口。' }).advice).toBe('');
  expect(describeError({ code: 'db-busy', message: '数据正被占用' }).advice).not.toBe('');
});

it('names the log entry of a fault', () => {
  expect(describeError({ code: 'internal', message: '出错', logRef: 'A1B2' }).message).toContain('A1B2');
});
