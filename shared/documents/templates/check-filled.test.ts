import { describe, expect, it } from 'vitest';
import { everyKind } from '../testing/kind-fixtures';
import { checkFilledText } from './check-filled';

const kinds = everyKind();
const { notice } = kinds;
const messages = (text: string) => checkFilledText([text], notice).map(({ message }) => message);

describe('text of a filled template against the figures', () => {
  it('finds no fault with the sentences the program writes itself', () => {
    for (const model of Object.values(kinds)) {
      const texts = [...model.blocks, ...model.attachments.flatMap(({ blocks }) => blocks)].flatMap(
        (block) => (block.type === 'paragraph' ? [`${block.lead?.text ?? ''}${block.text}`] : []),
      );
      expect(checkFilledText(texts, model), model.kind).toEqual([]);
    }
  });

  it('takes the month and the year apart, and recognised from reported and target', () => {
    expect(messages('本月，全区签约项目30个，1—11月累计签约项目231个。')).toEqual([]);
    expect(messages('本月上报签约项目35个。')).toEqual([]);
    expect(messages('本月上报签约项目30个。')).toHaveLength(1);
    expect(messages('11月签约项目上报35个。')).toEqual([]);
    expect(messages('全年签约项目目标250个。')).toEqual([]);
    expect(messages('全年累计签约金额159.98亿元。')).toEqual([]);
  });

  it('names a figure typed by hand that contradicts the data', () => {
    expect(messages('本月全区签约项目31个。')).toEqual(['模板中的“本月全区签约项目31个”与数据“30”不一致。']);
    expect(messages('今年以来累计签约项目共30个。')).toEqual([
      '模板中的“今年以来累计签约项目共30个”与数据“231”不一致。',
    ]);
    expect(messages('本月签约金额15亿元。')).toEqual(['模板中的“本月签约金额15亿元”与数据“14.83”不一致。']);
  });

  it('leaves to the document what the document says', () => {
    const said = '累计投产项目84个，比各单位数字之和少2个。';
    const block = { type: 'paragraph', key: 'x', text: said, figures: [] } as const;
    expect(checkFilledText([`说明：。${said}`], { ...notice, blocks: [...notice.blocks, block] })).toEqual(
      [],
    );
    expect(checkFilledText([said], notice)).toHaveLength(1);
  });

  it('does not judge what it cannot know', () => {
    expect(messages('本月桃花镇签约项目31个，镇街组签约项目20个。')).toEqual([]);
    expect(messages('本月无签约项目的单位31个。')).toEqual([]);
    expect(messages('请各单位每月报送签约项目不少于3个。')).toEqual([]);
  });
});
