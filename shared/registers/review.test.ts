import { expect, it } from 'vitest';
import { missingMaterials, reviewRegister } from './declared/review';
import { emptyValues, type ValuesOf } from './register';

type Values = ValuesOf<typeof reviewRegister.fields>;
const values = (own: Partial<Values>): Values => ({ ...(emptyValues(reviewRegister) as Values), ...own });
const all = { sheet: true, study: true, view: true, contract: true };

it('keeps a project off the agenda until its four papers have come, and names what is missing', () => {
  const project = values({ name: '甲项目', ...all, view: false, contract: false });
  expect(missingMaterials(project)).toEqual(['鸟瞰图', '合同书']);
  expect(reviewRegister.bars?.('submitted', project)).toBe('“甲项目”还缺鸟瞰图、合同书');
  expect(reviewRegister.bars?.('examining', project)).toBeNull();
  expect(reviewRegister.bars?.('submitted', values({ name: '甲项目', ...all }))).toBeNull();
});

it('lets nobody settle without a leader who answers for it', () => {
  expect(reviewRegister.bars?.('approved', values({ name: '甲项目', ...all }))).toBe(
    '“甲项目”还没有明确责任领导',
  );
  expect(reviewRegister.bars?.('approved', values({ name: '甲项目', ...all, leaderId: 1 }))).toBeNull();
});

it('asks why a project was turned away', () => {
  expect(reviewRegister.check?.(values({ screening: '终止洽谈' }))).toMatch(/理由/);
  expect(reviewRegister.check?.(values({ screening: '终止洽谈', grounds: '不符合产业政策' }))).toBeNull();
});
