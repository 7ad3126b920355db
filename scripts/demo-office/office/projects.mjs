/** One invented project: name, investor, amount, content. Names never repeat. */
import {
  ATTRACTION_WEIGHTS,
  INDUSTRIES,
  PLACES,
  REGION_WEIGHTS,
  TRADE_FIRST,
  TRADE_SECOND,
} from './vocabulary.mjs';

/** @typedef {import('../types').Random} Random */
/** @typedef {import('../types').Project} Project */
/** @typedef {import('../types').Amount} Amount */

/**
 * `kind`: an ordinary project, one below the threshold, or one of an excluded industry.
 * `money`: any currency, only 人民币 and 美元 (what units write in their tables), or one of the two.
 * @param {Random} random
 * @param {Set<string>} usedNames
 * @param {import('../types').UnitPlan} unit
 * @param {{ kind: 'ordinary' | 'small' | 'housing', money: 'any' | 'yuan-dollar' | 'yuan' | 'dollar' }} options
 * @returns {Project}
 */
export function createProject(random, usedNames, unit, { kind, money }) {
  const industry = kind === 'housing' ? '房地产' : random.pick(unit.industries);
  const foreign =
    money === 'dollar' ||
    (kind === 'ordinary' && money !== 'yuan' && random.chance(unit.name === '区商务局' ? 0.45 : 0.1));
  const regions = money === 'any' ? ['境外', '境外', '港澳台'] : ['境外'];
  const region = foreign ? random.pick(regions) : random.weighted(REGION_WEIGHTS);
  const investor = makeInvestor(random, region, industry, usedNames);
  const total = makeTotal(random, {
    foreign,
    region,
    small: kind === 'small',
    dollarOnly: money !== 'any',
    unit,
  });
  const name = makeName(random, usedNames, industry, investor.trade);
  return {
    name,
    unit: unit.name,
    investor: investor.name,
    industry,
    sourceRegion: region,
    attraction: random.weighted(ATTRACTION_WEIGHTS),
    capital: foreign ? 'foreign' : 'domestic',
    total,
    fixed: share(total, random.integer(55, 82)),
    content: makeContent(random, name, industry, total),
    address: makeAddress(random, unit),
    contact: unit.contact,
    note: '',
    tags: makeTags(random, total, industry),
    outOfScope: kind === 'housing' ? '房地产项目按口径不计入' : scopeReason(total),
    stage: 'negotiating',
    stagePeriod: '',
    stopped: false,
    paired: false,
    events: [],
    funds: [],
    progress: [],
  };
}

/** The second phase of a project by the same investor: （一期） → （二期）. @param {Random} random @param {Project} first */
export function createSecondPhase(random, first) {
  const total = share(first.total, random.integer(60, 160));
  /** @type {Project} */
  const second = {
    ...first,
    name: first.name.replace('（一期）', '（二期）'),
    total,
    fixed: share(total, random.integer(55, 82)),
    content: `在一期基础上扩建。${first.content}`,
    note: '一期由同一投资方建设',
    outOfScope: scopeReason(total),
    tags: makeTags(random, total, first.industry),
    stage: 'negotiating',
    stagePeriod: '',
    stopped: false,
    paired: true,
    events: [],
    funds: [],
    progress: [],
  };
  first.paired = true;
  return second;
}

/** Percent of an amount, rounded to whole 万. @param {Amount} amount @param {number} percent @returns {Amount} */
export function share(amount, percent) {
  return {
    currency: amount.currency,
    tenths: Math.max(10, Math.round((amount.tenths * percent) / 1000) * 10),
  };
}

/** @param {Amount} total */
function scopeReason(total) {
  const wan = total.tenths / 10;
  if (total.currency === 'CNY') return wan < 3000 ? `总投资${wan}万元，低于3000万元推进范围门槛` : '';
  if (total.currency === 'USD') return wan < 300 ? `总投资${wan}万美元，低于300万美元推进范围门槛` : '';
  return '';
}

/** @param {Random} random @param {{ foreign: boolean, region: string, small: boolean, dollarOnly: boolean, unit: import('../types').UnitPlan }} options @returns {Amount} */
function makeTotal(random, { foreign, region, small, dollarOnly, unit }) {
  if (foreign) {
    if (random.chance(0.1)) return { currency: 'USD', tenths: random.integer(8, 28) * 100 };
    if (region === '港澳台') return { currency: 'HKD', tenths: random.integer(40, 300) * 1000 };
    return !dollarOnly && random.chance(0.2)
      ? { currency: 'EUR', tenths: random.integer(4, 30) * 1000 }
      : { currency: 'USD', tenths: random.integer(6, 90) * 500 };
  }
  if (small) return { currency: 'CNY', tenths: random.integer(8, 28) * 1000 };
  const isPark = unit.group === '园区组';
  const wan = random.weighted([
    [random.integer(30, 99) * 100, 40],
    [random.integer(20, 58) * 500, 34],
    [random.integer(30, 90) * 1000, isPark ? 22 : 10],
    [random.integer(100, 180) * 1000, isPark ? 4 : 0.6],
    [random.integer(3050, 14980) + 0.5, 5],
    [random.integer(3001, 26999), 9],
  ]);
  return { currency: 'CNY', tenths: wan * 10 };
}

/** @param {Random} random @param {string} region @param {string} industry @param {Set<string>} used */
function makeInvestor(random, region, industry, used) {
  const words = INDUSTRIES[industry];
  if (!words) throw new Error(`no words for ${industry}`);
  for (;;) {
    const trade = random.pick(TRADE_FIRST) + random.pick(TRADE_SECOND);
    const place = random.pick(PLACES[region] ?? ['云河']);
    const firm = random.pick(words.firms);
    const suffix = random.weighted([
      ['有限公司', 7],
      ['股份有限公司', 1.5],
      ['集团有限公司', 1.5],
    ]);
    const country = /（.*）$/.exec(place)?.[0] ?? '';
    const name = `${place.replace(/（.*）$/, '')}${trade}${firm}${country}${country ? '有限公司' : suffix}`;
    if (used.has(name)) continue;
    used.add(name);
    return { name, trade };
  }
}

/** @param {Random} random @param {Set<string>} used @param {string} industry @param {string} trade */
function makeName(random, used, industry, trade) {
  const words = INDUSTRIES[industry];
  if (!words) throw new Error(`no words for ${industry}`);
  for (;;) {
    const phase = random.chance(0.13) ? '（一期）' : '';
    const named = random.chance(0.45) ? trade : '';
    let name;
    if (words.products.length > 0 && random.chance(0.66)) {
      const [product, measure, volumes] = random.pick(words.products);
      const verb = product.endsWith('加工')
        ? ''
        : random.weighted([
            ['', 6],
            ['生产线', 2],
            ['生产', 2],
          ]);
      name = `${named}年产${random.pick(volumes)}${measure}${product}${verb}项目${phase}`;
      if (product.endsWith('加工'))
        name = `${named}年加工${random.pick(volumes)}${measure}${product.replace('精深加工', '')}项目${phase}`;
    } else {
      const kind = random.pick(words.kinds);
      name =
        industry === '房地产'
          ? `${trade}${kind}开发项目`
          : `${trade}${kind}${kind.endsWith('园') && phase ? '' : '项目'}${phase}`;
    }
    if (used.has(name) || used.has(name.replace('（一期）', ''))) continue;
    used.add(name);
    return name;
  }
}

/** Land, floor space, output and tax stand in a plausible proportion to the investment. @param {Random} random @param {string} name @param {string} industry @param {Amount} total */
function makeContent(random, name, industry, total) {
  const wan = (total.tenths / 10) * { CNY: 1, USD: 7, HKD: 0.9, EUR: 8 }[total.currency];
  const land = Math.max(8, Math.round(wan / random.integer(180, 320)));
  const area = Math.max(4, Math.round((land * random.integer(420, 680)) / 500)) * 500;
  const lines = Math.min(16, Math.max(1, Math.round(wan / random.integer(1800, 4200))));
  const output = Math.max(3, Math.round((wan * random.integer(90, 210)) / 100_000)) / 10;
  const tax = Math.max(5, Math.round((wan * random.integer(25, 60)) / 10_000)) * 10;
  const volume = /年(?:产|加工).+?(?=生产线|生产|项目)/.exec(name)?.[0];
  if (industry === '房地产') return `规划用地${land}亩，总建筑面积约${area}平方米，建设住宅及配套商业。`;
  if (industry === '现代服务业') {
    if (/物流|电商/.test(name))
      return `规划用地${land}亩，建设仓储、分拨及综合服务用房${area}平方米，配套停车位${lines * 40}个。`;
    if (/文旅|康养/.test(name))
      return `规划用地${land}亩，建设游客服务、康养休闲及配套设施${area}平方米，预计年接待${lines * 6}万人次。`;
    return random.pick([
      `总建筑面积${area}平方米，建设运营中心、配套用房及公共服务设施，引进企业${lines * 8}家以上。`,
      `租用现有楼宇${area / 5}平方米，建设服务平台及配套设施，预计年营业收入${output}亿元。`,
    ]);
  }
  const target = volume ? `达产后${volume}` : `达产后年产值${output}亿元`;
  const rented = `租用标准厂房${area}平方米，购置生产及检测设备${lines * 16}台（套），${target}，年税收约${tax}万元。`;
  return random.pick([
    `规划用地${land}亩，新建厂房${area}平方米，购置生产线${lines}条，配套建设研发办公楼及仓储、环保设施，${target}。`,
    area > 30_000
      ? `规划用地${land}亩，建设标准厂房及配套设施${area}平方米，${target}，年税收约${tax}万元。`
      : rented,
    `总建筑面积${area}平方米，主要建设生产车间、综合楼和动力站，${target}，可安置就业${lines * 25}人。`,
    `征地${land}亩，分两步建设生产车间${Math.min(lines + 1, 8)}栋及附属工程，${target}。`,
  ]);
}

/** @param {Random} random @param {import('../types').UnitPlan} unit */
function makeAddress(random, unit) {
  if (unit.group === '园区组')
    return `${unit.name}${random.pick(['经一路', '纬二路', '创业大道', '兴园路', '港前路'])}${random.pick(['东侧', '西侧', '以南', '以北'])}`;
  if (unit.group === '部门组')
    return random.pick(['云河经济开发区', '临港产业园', '高端装备制造产业园', '电子信息产业园', '清河街道']);
  return unit.name.endsWith('街道')
    ? `${unit.name}${random.pick(['滨河社区', '新城社区', '站前社区'])}`
    : `${unit.name}${random.pick(['工业集中区', '东湾村', '新圩村', '柏杨村'])}`;
}

/** @param {Random} random @param {Amount} total @param {string} industry */
function makeTags(random, total, industry) {
  const tags = [];
  if (total.currency === 'CNY' && total.tenths >= 300_000 && industry !== '房地产') tags.push('3010');
  if (total.currency === 'CNY' && total.tenths >= 500_000 && random.chance(0.4)) tags.push('省重点');
  if (random.chance(0.05)) tags.push('市观摩点');
  return tags;
}
