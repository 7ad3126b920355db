import { describe, expect, it } from 'vitest';
import { checkConsistency } from '../check-consistency';
import { applyEdits } from '../editing/apply-edits';
import { DOCUMENT_KINDS } from '../kinds';
import type { DocumentModel } from '../model';
import { everyKind } from '../testing/kind-fixtures';

/** A number with a word of measure; days of the calendar are the office's own. */
const COUNTED = /\d+(?:\.\d+)?(?=个(?!月)|项|亿元|万元|%|位|分(?!钟)|户|家|次|天|名|条|张|轮)/g;

interface Edit {
  readonly key: string;
  readonly text: string;
}

function textsOf(model: DocumentModel): Edit[] {
  return [...model.blocks, ...model.attachments.flatMap(({ blocks }) => blocks)].flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? [{ key: block.key, text: block.text }] : [],
  );
}

/** Every wording in which one number is one more. */
function falsified(model: DocumentModel): Edit[] {
  return textsOf(model).flatMap(({ key, text }) =>
    [...text.matchAll(COUNTED)].map(({ 0: number, index }) => {
      const other = number.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
      return { key, text: `${text.slice(0, index)}${other}${text.slice(index + number.length)}` };
    }),
  );
}

function isNoticed(model: DocumentModel, { key, text }: Edit): boolean {
  return checkConsistency(applyEdits(model, { [key]: text })).some(
    (check) => !check.ok && check.blockKey === key,
  );
}

describe.each(DOCUMENT_KINDS)('%s', (kind) => {
  const model = everyKind()[kind];

  it('lets no number of its wording be changed unnoticed', () => {
    expect(falsified(model).filter((edit) => !isNoticed(model, edit))).toEqual([]);
  });

  it('points at every number that is new', () => {
    const unnoticed = textsOf(model)
      .filter(({ text }) => text.endsWith('。'))
      .filter(({ key, text }) => {
        const edited = applyEdits(model, { [key]: `${text}会议召开98765次。` });
        return !checkConsistency(edited).some(
          ({ blockKey, message }) => blockKey === key && message.includes('98765'),
        );
      });
    expect(unnoticed).toEqual([]);
  });

  it('lets the wording around the numbers be changed', () => {
    const counted = textsOf(model).filter(
      ({ text }) => /\d/.test(text) && text.endsWith('。') && !text.includes('＿'),
    );
    const refused = counted.filter(({ key, text }) => isNoticed(model, { key, text: `${text}请认真落实。` }));
    expect(refused).toEqual([]);
  });
});

it('holds a total added to any paragraph against the data', () => {
  const { notice } = everyKind();
  const adding = (sentence: string): Edit => ({
    key: 'purpose',
    text: `${textOf(notice, 'purpose')}${sentence}`,
  });
  expect(isNoticed(notice, adding('11月全区签约项目31个。'))).toBe(true);
  expect(isNoticed(notice, adding('本月全区签约项目三十一个。'))).toBe(true);
  expect(isNoticed(notice, adding('11月全区签约项目30个。'))).toBe(false);
});

function textOf(model: DocumentModel, key: string): string {
  return textsOf(model).find((edit) => edit.key === key)?.text ?? '';
}
