import { expect, it } from 'vitest';
import { everyKind } from '../testing/kind-fixtures';

it('tells of each project what departments and experts said, what was decided and who answers for it', () => {
  const texts = everyKind()['review-minutes'].blocks.flatMap((block) =>
    'text' in block ? [block.text] : [],
  );
  const said = texts.join('\n');
  expect(said).toContain(
    '会议评审项目2个：储能装备项目（临港产业园提交，投资方为某储能科技有限公司）、预制菜项目（云岭镇提交）。',
  );
  expect(said).toContain(
    '部门意见：无不同意见。专家意见：工艺成熟。会议议定：准予落户。同意落户。责任领导为常务副区长，责任人为园区管委会主任。',
  );
  // Nothing is settled of the second: it is left to fill in.
  expect(texts.filter((text) => text.startsWith('会议议定：＿'))).toHaveLength(1);
});
