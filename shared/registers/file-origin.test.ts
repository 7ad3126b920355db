import { expect, it } from 'vitest';
import { readFileOrigin, writeFileOrigin } from './file-origin';

it('names file, sheet and row, and is told from other origins', () => {
  const origin = { sourceFileId: 7, sheet: '问题:11月（第3周）', row: 12 };
  expect(readFileOrigin(writeFileOrigin(origin))).toEqual(origin);
  expect(readFileOrigin('visit:12')).toBeNull();
  expect(readFileOrigin(null)).toBeNull();
});
