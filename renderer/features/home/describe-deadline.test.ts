import { expect, it } from 'vitest';
import { describeDeadline } from './describe-deadline';

it('says what the clerk would say of the deadline', () => {
  expect(describeDeadline(5, false)).toEqual({ figure: '5 天', text: '后截止报送', urgent: false });
  expect(describeDeadline(3, false).urgent).toBe(true);
  expect(describeDeadline(0, false).figure).toBe('今天');
  expect(describeDeadline(-2, false)).toEqual({ figure: '2 天', text: '已过截止日', urgent: false });
  expect(describeDeadline(-40, true).text).toBe('本期已通报');
});
