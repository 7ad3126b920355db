import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinyinOf } from '../../domain/text/pinyin';
import { knownProject } from '../testing';
import { compareProjects } from './compare-projects';
import { companyKeyOf, featuresOf } from './project-features';
import { buildProjectIndex } from './project-index';

interface Facts {
  name: string;
  investor?: string;
  wan?: number;
  address?: string;
}

function project({ name, investor = '', wan, address = '' }: Facts) {
  const totalInvestment = wan === undefined ? null : { currency: 'CNY' as const, minor: wan * 1_000_000 };
  return { name, pinyin: pinyinOf(name), investor, totalInvestment, address };
}

const like = (one: Facts, other: Facts, sameUnit = true) =>
  compareProjects(featuresOf(project(one)), featuresOf(project(other)), sameUnit);

describe('likeness of two projects', () => {
  it.each<[string, Facts, Facts, string]>([
    ['spelling', { name: '★包装膜 项目' }, { name: '包装膜' }, 'same'],
    ['another phase', { name: '物流园一期' }, { name: '物流园二期', investor: '甲' }, 'different'],
    ['phase left out', { name: '物流园（一期）' }, { name: '物流园' }, 'very-likely'],
    [
      'phase left out, all else different',
      { name: '稻米加工（一期）', investor: '甲粮油集团', wan: 10000 },
      { name: '稻米加工', investor: '乙米业公司', wan: 3000 },
      'possible',
    ],
    ['another size', { name: '年产3万吨包装膜项目' }, { name: '年产5万吨包装膜项目' }, 'different'],
    ['homophone', { name: '昊天新能源项目' }, { name: '浩天新能源项目' }, 'very-likely'],
    ['shortened', { name: '鑫源农产品深加工产业园' }, { name: '鑫源农产品深加工' }, 'possible'],
    [
      'shortened, same investor',
      { name: '鑫源农产品深加工产业园', investor: '鑫源食品有限公司' },
      { name: '鑫源农产品深加工', investor: '鑫源食品有限责任公司' },
      'very-likely',
    ],
    [
      'renamed, same investor and amount',
      { name: '智能装备制造基地', investor: '宏远机械有限公司', wan: 32000 },
      { name: '高端数控机床', investor: '宏远机械', wan: 32000 },
      'possible',
    ],
    ['nothing in common', { name: '智能装备制造基地' }, { name: '生态养殖场' }, 'different'],
  ])('%s', (_label, one, other, level) => {
    expect(like(one, other).level).toBe(level);
  });

  it('a common name at another unit needs a second fact', () => {
    const here = { name: '标准厂房项目', investor: '甲置业有限公司', wan: 10000 };
    expect(like(here, { name: '标准厂房' }, false).level).toBe('very-likely');
    expect(like(here, { ...here, investor: '乙集团', wan: 90000 }, false).level).toBe('different');
    expect(like(here, { ...here, wan: 10200 }, false).level).toBe('same');
  });

  it('says why, what is against it last', () => {
    expect(
      like(
        { name: '鑫源农产品深加工产业园', investor: '鑫源食品有限公司', wan: 10000 },
        { name: '鑫源农产品深加工', investor: '鑫源食品', wan: 30000 },
      ).reasons,
    ).toEqual(['一方的项目名称包含另一方', '投资方相同', '总投资不同（10000.00、30000.00 万元）']);
  });

  it('is the same from both sides, and a project is itself', () => {
    const word = fc.constantFrom('鑫源', '包装膜', '生产线', '产业园', '一期', '年产3万吨', '冷链', '项目');
    const facts = fc.record({
      name: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join('')),
      investor: fc.constantFrom('', '鑫源食品有限公司', '宏远机械'),
      wan: fc.constantFrom(undefined, 3000, 3100, 90000),
    });
    fc.assert(
      fc.property(facts, facts, fc.boolean(), (one, other, sameUnit) => {
        expect(like(one, other, sameUnit).level).toBe(like(other, one, sameUnit).level);
        expect(like(one, one).level).toBe('same');
      }),
    );
  });
});

it('companies are compared without their legal form', () => {
  expect(companyKeyOf('鑫源（集团）有限责任公司')).toBe(companyKeyOf('鑫源集团股份有限公司'));
  expect(companyKeyOf('有限公司')).not.toBe('');
});

describe('finding likely projects', () => {
  const known = [
    knownProject({ id: 1, unitId: 1, unit: '甲镇', name: '昊天新能源项目' }),
    knownProject({ id: 2, unitId: 2, unit: '乙镇', name: '昊天新能源（二期）' }),
    knownProject({ id: 3, unitId: 2, unit: '乙镇', name: '高端数控机床', investor: '宏远机械' }),
    knownProject({ id: 4, unitId: 2, unit: '乙镇', name: '生态养殖场' }),
  ];
  const index = buildProjectIndex(known);

  it('by sound, by phase, by investor; own unit first', () => {
    const found = index.find(project({ name: '浩天新能源' }), 1);
    expect(found.map(({ project: { id }, level }) => [id, level])).toEqual([
      [1, 'very-likely'],
      [2, 'possible'],
    ]);
    expect(index.find(project({ name: '数控机床生产', investor: '宏远机械有限公司' }), 1)[0]).toMatchObject({
      project: { id: 3 },
      level: 'possible',
    });
    expect(index.find(project({ name: '文旅小镇' }), 1)).toEqual([]);
  });

  it('renamed with the investor written otherwise; by a name it was reported under before', () => {
    const totalInvestment = { currency: 'CNY', minor: 5_000_000_000 } as const;
    const own = { id: 1, unitId: 1, unit: '甲镇' };
    const first = { name: '华一产业园', investor: '华一公司', totalInvestment };
    const other = { name: '华一智能装备产业园', investor: '华一公司', totalInvestment };
    const third = { name: '华一智能装备制造产业园', investor: '华一（云溪）科技有限公司', wan: 5000 };
    const ids = (from: readonly ReturnType<typeof knownProject>[], earlier: readonly string[]) =>
      buildProjectIndex(
        from,
        earlier.map((matchName) => ({ projectId: 1, matchName, same: true })),
      )
        .find(project(third), 1)
        .map(({ project: { id }, level }) => [id, level]);
    expect(ids([knownProject({ ...own, ...other })], [])).toEqual([[1, 'very-likely']]);
    expect(ids([knownProject({ ...own, ...first })], [])).toEqual([]);
    expect(ids([knownProject({ ...own, ...first })], [other.name, '华一智能装备园'])).toEqual([
      [1, 'very-likely'],
    ]);
  });

  it('finds among many what comparing with each one finds', () => {
    const words = ['鑫源', '包装', '薄膜', '生产', '产业园', '冷链', '物流', '年产3万吨', '年产5万吨'];
    const name = fc
      .array(fc.constantFrom(...words), { minLength: 2, maxLength: 4 })
      .map((several) => several.join(''));
    // One holds the other, or has the same pairs of characters in another order.
    const investor = fc.constantFrom(
      '',
      '宏远机械',
      '宏远机械有限公司',
      '宏远机械科技公司',
      '南湖宏远机械科技有限公司',
      '南湖机械',
      '机械宏远',
      '远',
    );
    const facts = fc.record({ name, investor });
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 5 }), facts, (several, wanted) => {
        const projects = several.map((each, place) =>
          knownProject({ id: place + 1, unitId: 1, unit: '甲镇', ...each }),
        );
        const incoming = featuresOf(project(wanted));
        const expected = projects
          .filter((each) => compareProjects(incoming, featuresOf(each), true).level !== 'different')
          .map(({ id }) => id);
        const found = buildProjectIndex(projects).find(project(wanted), 1);
        expect(found.map(({ project: { id } }) => id).sort()).toEqual(expected);
      }),
    );
  });
});
