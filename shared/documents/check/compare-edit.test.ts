import { describe, expect, it } from 'vitest';
import { compareEdit } from './compare-edit';

const UNITS = ['桃花镇', '象湖街道', '云岭镇', '区工信局', '区商务局', '工信局'];

const SIGNED =
  '11月，签约项目30个，同比增长11.1%；1—11月累计231个，完成年度目标的92.4%，欠时序进度12.3个百分点，同比下降4.9%。';
const LEADERS = '11月签约项目按认定数排序，桃花镇、象湖街道均为3个，并列第1位；云岭镇2个，居第3位。';
const PLACES = '桃花镇居第1位，象湖街道居第2位；桃花镇较上月上升6位，升幅最大；云岭镇居第8位，排名靠后。';
const LATE = '云岭镇要立即补报，并书面说明原因；桃花镇、区工信局要查找原因，杜绝再次迟报。';
const WARNING =
  '云岭镇综合排名连续3个月靠后（9月居第8位、10月居第7位、11月居第8位），其党政主要领导应当面汇报。';

function contradicts(original: string, edited: string): boolean {
  expect(edited).not.toBe(original);
  return compareEdit(original, edited, UNITS).some(({ ok }) => !ok);
}

describe('an edit contradicts the data', () => {
  it.each([
    ['another number', SIGNED, '30个', '31个'],
    ['another number in Chinese', SIGNED, '30个', '三十一个'],
    ['another number in full-width digits', SIGNED, '30个', '４７个'],
    ['another percentage in words', SIGNED, '92.4%', '百分之九十五'],
    ['tenths', SIGNED, '92.4%', '九成五'],
    ['half', SIGNED, '92.4%', '一半'],
    ['a blurred amount', SIGNED, '30个', '数十个'],
    ['about so many', SIGNED, '30个', '近30个'],
    ['growth for decline', SIGNED, '同比下降', '同比增长'],
    ['ahead for behind', SIGNED, '欠时序', '超时序'],
    ['last month for last year', SIGNED, '同比增长', '环比增长'],
    ['another indicator', SIGNED, '签约项目', '注册项目'],
    ['percent for points', SIGNED, '12.3个百分点', '12.3%'],
    ['together for each', LEADERS, '均为3个', '共为3个'],
    ['a tie passed over', LEADERS, '并列第1位', '第1位'],
    ['one of those who tie left out', LEADERS, '桃花镇、象湖街道', '桃花镇'],
    ['a unit that is not meant', LEADERS, '桃花镇、', '区工信局、'],
    ['the best for the worst', PLACES, '排名靠后', '排名靠前'],
    ['the smallest for the largest', PLACES, '升幅最大', '升幅最小'],
    ['another unit blamed', LATE, '云岭镇', '区商务局'],
    ['another month for a place', WARNING, '9月居第8位、10月居第7位', '9月居第7位、10月居第8位'],
    ['fewer months', WARNING, '连续3个月', '连续2个月'],
  ])('%s', (_name, original, from, to) => {
    expect(contradicts(original, original.replace(from, to))).toBe(true);
  });

  it.each([
    ['places', PLACES, '桃花镇', '象湖街道'],
    ['figures', LEADERS, '象湖街道', '云岭镇'],
    ['reproaches', LATE, '云岭镇', '桃花镇'],
  ])('units have changed places: %s', (_name, original, one, other) => {
    const swapped = original.replaceAll(one, '甲').replaceAll(other, one).replaceAll('甲', other);
    expect(contradicts(original, swapped)).toBe(true);
  });
});

describe('an edit is other wording only', () => {
  it.each([
    ['a word more', SIGNED, '签约项目', '全区新签约项目'],
    ['a synonym', SIGNED, '欠时序进度', '落后时序进度'],
    ['last year said otherwise', SIGNED, '同比增长', '较上年同期增长'],
    ['the same in Chinese', SIGNED, '30个', '三十个'],
    ['the same percentage in words', SIGNED, '92.4%', '百分之九十二点四'],
    ['another stop', SIGNED, '；', '。'],
    ['half of the sentence', SIGNED, SIGNED.slice(SIGNED.indexOf('；'), -1), ''],
    ['a remark', PLACES, '升幅最大', '升幅最大，值得肯定'],
    ['places told together', PLACES, '桃花镇居第1位，象湖街道居第2位', '桃花镇、象湖街道分别居第1、2位'],
    ['those who tie in another order', LEADERS, '桃花镇、象湖街道', '象湖街道、桃花镇'],
    ['one for several', LEADERS, '桃花镇、象湖街道均为3个', '桃花镇等均为3个'],
  ])('%s', (_name, original, from, to) => {
    expect(contradicts(original, original.replace(from, to))).toBe(false);
  });

  it('a number nobody can check is pointed out', () => {
    expect(compareEdit(SIGNED, `${SIGNED}会议召开3次。`, UNITS)).toEqual([
      { ok: true, message: '所改文字新增数字“3”，无数据可核对，请人工确认。' },
    ]);
  });
});
