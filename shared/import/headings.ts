/**
 * What headings mean. Source: forms.md 2 (synonyms seen in the forms of counties and cities) and the
 * forms A1 to C2 it was gathered from.
 */
import type { Stage } from '../domain/stage';
import type { ImportField } from './fields';
import { MONEY_UNITS, type MoneyUnit } from './review';

export interface HeadingMeaning {
  readonly field: ImportField | null;
  /** Smaller wins when several columns claim one field. */
  readonly rank: number;
  readonly why: string;
}

/** Full words, best first; compared after `normaliseHeading`. */
const SYNONYMS: Partial<Record<ImportField, readonly string[]>> = {
  serial: ['序号', '编号', '序', '项目序号', '顺序号', 'NO', '区级项目编码', '项目编码', '项目编号'],
  projectName: [
    '项目名称',
    '项目全称',
    '名称',
    '招商项目名称',
    '企业项目名称',
    '项目名',
    '签约项目名称',
    '项目名称全称',
    '企业名称项目名称',
    '项目企业名称',
    '工程名称',
    '建设项目名称',
    '项目',
  ],
  unit: [
    '责任单位',
    '承办单位',
    '填报单位',
    '报送单位',
    '属地',
    '县别',
    '隶属',
    '所属区域',
    '组别',
    '被考核单位',
    '报送区',
    '负责单位',
    '引进单位',
    '招商单位',
    '镇街',
    '乡镇',
    '镇街道',
    '乡镇街道',
    '市或县挂钩责任单位',
    '项目管理或责任部门',
    '责任部门',
    '牵头单位',
    '落户单位',
    '承接区',
    '所属单位',
    '所属镇街',
    '申报单位',
    '引荐单位',
    '单位',
    '单位名称',
    '落地镇街',
    '实施单位',
    '责任主体',
    '责任单位或责任人',
    '责任单位及责任人',
    '联系单位及联系人',
    '联系单位',
  ],
  investor: [
    '投资方',
    '投资主体',
    '投资商',
    '投资单位',
    '投资企业',
    '投资方名称',
    '外方',
    '外方单位',
    '业主名称',
    '项目业主单位',
    '项目业主单位及负责人',
    '业主单位或筹办单位',
    '业主单位',
    '项目业主',
    '业主',
    '法人机构或者筹建单位',
    '签约主体',
    '签约主体洽谈主体',
    '洽谈签约主体',
    '洽谈主体',
    '建设单位',
    '建设单位及责任人',
    '项目投资方',
    '客商名称',
    '投资方全称',
    '项目单位',
    '企业名称',
    '投资人',
    '投资公司',
    '业主法人责任单位及负责人',
    '注册公司名称',
    '中方',
    '投资方及联系方式',
    '投资方及联系人',
  ],
  totalInvestment: [
    '总投资',
    '总投资额',
    '项目总投资',
    '投资总额',
    '估算投资',
    '估算总投资',
    '计划投资总额',
    '计划总投资',
    '投资金额',
    '项目预估总投资',
    '签约金额',
    '协议投资额',
    '协议总投资',
    '合同投资额',
    '投资规模',
    '投资额',
    '批办总投',
    '签约投资额',
    '签约总投资',
    '合同金额',
    '意向投资',
    '总投资金额',
    '拟投资额',
    '预计总投资',
    '协议资金',
    '合同总投资',
    '投资额度',
  ],
  fixedAssets: [
    '固定资产投资',
    '固投金额',
    '固定资产投资额',
    '固投',
    '其中固定资产投资',
    '固定资产',
    '其中固定资产',
  ],
  foreignCapital: [
    '合同外资',
    '利用外资',
    '意向外资',
    '拟利用外资',
    '批办外资',
    '协议外资',
    '合同利用外资',
    'FDI金额',
    '合同外资金额',
  ],
  content: [
    '建设内容及规模',
    '建设规模和内容',
    '拟建设内容和规模',
    '项目建设规模和内容',
    '建设规模及主要建设内容',
    '项目主要建设目标',
    '建设内容和规模',
    '建设内容',
    '建设规模',
    '建设规模及内容',
    '主要建设内容',
    '主要建设内容及规模',
    '项目内容',
    '项目简介',
    '建设内容与规模',
    '项目概况',
    '项目基本情况',
    '项目建设内容',
    '项目建设内容及规模',
    '建设规模与内容',
    '主要内容',
  ],
  industry: [
    '产业类别',
    '产业类型',
    '所属产业',
    '行业类别',
    '行业',
    '产业',
    '所属行业',
    '行业类别门类',
    '产业分类',
    '主导产业',
  ],
  sourceRegion: [
    '来源地',
    '投资来源地',
    '资金来源地',
    '投资方所在地',
    '客商来源地',
    '国别地区',
    '国别',
    '投资方来源地',
    '国家地区',
    '来源区域',
    '企业来源地',
    '来源',
  ],
  attraction: ['招商方式', '招商类型', '招商形式', '引进方式', '招引方式', '招商途径', '招商形式独资合资等'],
  capital: ['内外资', '资金性质', '资本类型', '内资外资', '投资性质', '内资或外资', '投资类型'],
  stage: [
    '阶段',
    '项目阶段',
    '所处阶段',
    '目前阶段',
    '当前阶段',
    '项目状态',
    '推进阶段',
    '项目进展阶段',
    '进展阶段',
    '类别',
    '项目类别',
    '项目性质',
    '签约种类',
    '成果类别',
    '项目类型',
    '申报类别',
    '报送类别',
    '认定类别',
    '完成情况类别',
  ],
  negotiatingDate: [
    '洽谈时间',
    '接洽时间',
    '对接时间',
    '首谈时间',
    '对接洽谈时间',
    '开始洽谈时间',
    '首次接洽时间',
    '洽谈日期',
  ],
  signedDate: [
    '签约时间',
    '签约日期',
    '协议签订时间',
    '合同签订时间',
    '签订时间',
    '签订日期',
    '签约年月',
    '签订合同时间',
    '正式签约时间',
    '协议签订日期',
    '合同签订日期',
    '签约',
  ],
  registeredDate: [
    '注册时间',
    '注册日期',
    '领照时间',
    '登记时间',
    '注册登记时间',
    '工商注册时间',
    '办照时间',
    '营业执照时间',
    '公司注册时间',
    '取得营业执照时间',
    '工商登记时间',
    '注册登记日期',
    '批办时间',
    '注册',
  ],
  startedDate: [
    '开工时间',
    '开工日期',
    '实际开工时间',
    '动工时间',
    '开工进场时间',
    '奠基时间',
    '今年开工时间',
    '开工开业时间',
    '开工业时间',
    '实际开工日期',
    '动工日期',
    '开工建设时间',
    '进场时间',
    '开工年月',
    '开工',
  ],
  producingDate: [
    '投产时间',
    '投产日期',
    '竣工投产时间',
    '竣工时间',
    '实际竣工时间',
    '正式投产时间',
    '正式投产或交付使用时间',
    '今年竣工时间',
    '试投产时间',
    '投产运营时间',
    '开业时间',
    '竣工日期',
    '竣工验收时间',
    '投产年月',
    '投运时间',
    '实际投产时间',
    '投产',
  ],
  eventDate: ['时间', '日期', '发生时间', '完成时间', '落地时间', '认定时间', '事项时间', '进展时间'],
  funds: [
    '当月到位资金',
    '本月到位资金',
    '当月到位资金金额',
    '本月到资',
    '当月实际到资',
    '本次到位资金',
    '本月实际到位资金',
    '本期到位资金',
    '当月到位',
    '本月到位',
    '到位资金',
    '到位资金额',
    '实际到位资金',
    '到位金额',
    '到资金额',
    '实际到资',
    '资金到位',
    '已到资金',
    '实际利用外资',
    '实际到位内资',
    '当年到位资金情况',
    '年度资金到位',
    '当年到位资金',
    '本年到位资金',
    '年度到位资金',
    '本年累计到位资金',
    '到位资金情况',
    '省外到位资金',
    '市外到位资金',
    '州外到位资金',
    '县外到位资金',
    '区外到位资金',
    '现阶段到资情况',
    '累计到位资金',
    '到位内资',
    '到位外资',
    '资金到位情况',
    '年初至报告期累计到位资金',
  ],
  fundsDate: [
    '到位时间',
    '到位日期',
    '资金到位时间',
    '到资时间',
    '到资日期',
    '到账时间',
    '到账日期',
    '资金到位日期',
    '入账时间',
  ],
  fundsKind: [
    '出资方式',
    '到位资金类别',
    '资金类别',
    '资金形式',
    '到位方式',
    '出资形式',
    '资金类型',
    '到位形式',
  ],
  voucher: [
    '凭证',
    '凭证名称',
    '到资凭证',
    '凭证号',
    '到位凭证',
    '凭证编号',
    '到位资金凭证',
    '凭证种类',
    '到位凭证资料',
    '凭证材料',
    '票据号',
  ],
  address: [
    '建设地点',
    '项目地点',
    '选址',
    '项目选址',
    '落户地点',
    '地址',
    '项目地址',
    '建设地址',
    '落地地点',
    '拟选址',
    '拟落户地点',
    '实施地点',
  ],
  progress: [
    '形象进度',
    '目前进展情况',
    '项目进展情况',
    '工程形象进度',
    '目前项目建设形象进度',
    '对接洽谈情况',
    '进展情况',
    '项目进展',
    '目前进展',
    '工程进度',
    '项目进度',
    '进展',
    '洽谈情况',
    '建设进度',
    '当前进展',
    '其它详细情况',
    '其他详细情况',
    '推进情况',
    '目前推进情况',
    '最新进展',
    '本月进展',
    '工作开展情况',
    '工作进展',
    '工作进展情况',
    '洽谈进展情况',
    '洽谈进展',
    '项目建设进度',
    '实际形象进度',
    '项目推进情况',
    '本月进展情况',
  ],
  problem: [
    '存在问题',
    '项目建设中存在问题',
    '需要省市协调解决问题',
    '存在的问题及工作建议',
    '工作安排及需要协调解决的意见',
    '存在的问题',
    '存在问题及建议',
    '需协调解决的问题',
    '需要协调解决的问题',
    '问题',
    '困难和问题',
    '存在困难和问题',
    '存在的主要问题',
    '主要问题',
    '存在困难',
    '需协调事项',
    '需要协调事项',
    '问题及建议',
    '存在问题及需协调事项',
    '需协调解决问题',
    '存在的困难和问题',
    '存在困难及问题',
  ],
  leader: [
    '包保领导',
    '挂点领导',
    '挂钩领导',
    '市挂钩领导',
    '镇挂钩领导',
    '市或县挂钩领导',
    '区级责任领导',
    '联系领导',
    '责任领导',
    '项目挂点领导',
    '包联领导',
    '区级包保领导',
    '县级包保领导',
    '包保县级领导',
    '市领导',
    '县领导',
    '包抓领导',
    '分管领导',
  ],
  contact: [
    '联系人及电话',
    '联系人',
    '联系电话',
    '电话',
    '联系方式',
    '负责人及电话',
    '联系人及联系电话',
    '联系人及联系方式',
    '联络人',
    '项目联系人',
    '电话及传真',
    '电话电子邮箱及传真',
    '联系人电话',
    '手机',
    '手机号码',
  ],
  evidence: [
    '佐证材料',
    '证明材料',
    '佐证资料',
    '附件',
    '证明资料',
    '认定依据',
    '印证材料',
    '支撑材料',
    '落地证明材料',
  ],
  note: ['备注', '说明', '备注说明', '其他', '其它', '备注事项', '附注'],
};

/** Seen in the forms, kept out on purpose; a heading that is known counts when the heading row is looked for. */
const OTHER_KNOWN: readonly (readonly [RegExp, string])[] = [
  [
    /(完成投资|投资完成|投资实际完成|累计投资|投资进度|投资计划|计划投资额|年计划|旬)/,
    '完成投资和投资计划不属于报送项目',
  ],
  [/(完成率|完成比例|占.*[%％]|同比|增幅|增速|完成任务|年度任务|计划%|任务数|完成.*%)/, '完成率由系统计算'],
  [/(名次|排名|位次|排位|排序|得分)/, '名次由系统计算'],
  [/^(是否|有无)/, '是否类栏目不导入'],
  [
    /(拟|计划|预计|预期|预定|要求|目标).*(开工|竣工|投产|签约|注册|开业|完成).*(时间|日期|时限|年月)?$/,
    '计划时间，不作为实际时间',
  ],
  [/(审核通过|入统|进规|升格|打桩|封顶|浇注|浇筑)/, '过程时间，不导入'],
  [/(建设起止|起止年限|建设年限|建设期限|建设周期|建设工期)/, '建设起止时间，不作为实际时间'],
  [/(产值|税收|利润|注册资本|用地|面积|亩|就业|用工)/, '不属于报送项目'],
  [
    /(项目数|企业数|个数|项目个数|新批企业|去年同期|实绩|当月|上旬|中旬|下旬|累计|外出人数|外出天数)/,
    '汇总数，由系统计算',
  ],
  [
    /(合作方式|投资方式|投资形态|建设性质|协议类型|证照|资金来源|来源说明|申报人|责任人|负责人|解决时限|解决情况|用途说明|总部|研发中心|考核类|分级管理|年份|月份)/,
    '不导入',
  ],
];

interface Pattern {
  readonly field: ImportField;
  readonly test: RegExp;
}

/** For headings not in the list word for word; tried in order. */
const PATTERNS: readonly Pattern[] = [
  { field: 'projectName', test: /项目(名称|全称)$/ },
  { field: 'fixedAssets', test: /固定资产|固投/ },
  { field: 'foreignCapital', test: /(合同|意向|协议|批办|拟利用|利用)外资/ },
  { field: 'fundsDate', test: /(到位|到资|到账)(时间|日期)/ },
  { field: 'funds', test: /(到位|到资)(资金|金额|额|情况)?$|实际(利用|到位)|到位(内资|外资|资金)/ },
  {
    field: 'totalInvestment',
    test: /^(?!.*(年|月|累计|完成)).*(总投资|投资总额|(签约|协议|合同|投资)(总)?(金额|额)$)/,
  },
  { field: 'signedDate', test: /(签约|签订).*(时间|日期)/ },
  { field: 'registeredDate', test: /(注册|领照|登记|执照).*(时间|日期)/ },
  { field: 'startedDate', test: /(开工|动工|奠基|进场).*(时间|日期)/ },
  { field: 'producingDate', test: /(投产|竣工|开业|投运).*(时间|日期)/ },
  { field: 'negotiatingDate', test: /(洽谈|接洽|首谈).*(时间|日期)/ },
  { field: 'problem', test: /问题|困难|需.*协调/ },
  { field: 'progress', test: /形象进度|进展情况|进展$|推进情况/ },
  { field: 'content', test: /建设(规模|内容)|项目(简介|概况)/ },
  { field: 'leader', test: /(挂钩|挂点|包保|包联|联系|责任)领导/ },
  { field: 'contact', test: /联系(人|电话|方式)|联络人/ },
  { field: 'industry', test: /(产业|行业)(类别|类型|分类)/ },
  { field: 'sourceRegion', test: /来源地|国别/ },
  { field: 'investor', test: /投资(方|主体|商|人|企业)|业主(单位|名称)/ },
  { field: 'unit', test: /(责任|承办|引进|招商|填报|报送|牵头|申报)(单位|部门)/ },
  { field: 'evidence', test: /(佐证|证明|印证)/ },
  { field: 'address', test: /(建设|项目|落户|落地)(地点|地址|选址)/ },
];

/** Sums up to a date: taken only when the sheet has no figure for the month itself. */
const CUMULATIVE_FUNDS = /累计|当年|本年|年度|现阶段|年初|全年/;
/** Sums of earlier years: never this year's money. */
const EARLIER_FUNDS = /(上年|上一年|去年|至\d*年?底|开工至|历年)/;

const index = buildIndex();

function buildIndex(): Map<string, { field: ImportField; rank: number }> {
  const words = new Map<string, { field: ImportField; rank: number }>();
  for (const [field, synonyms] of Object.entries(SYNONYMS) as [ImportField, readonly string[]][]) {
    synonyms.forEach((word, rank) => {
      const key = normaliseHeading(word).key;
      if (!words.has(key)) words.set(key, { field, rank });
    });
  }
  return words;
}

export interface NormalisedHeading {
  /** Without spaces, punctuation and brackets: what is compared. */
  readonly key: string;
  /** The same without anything in brackets: `签约主体(洽谈主体)` → `签约主体`. */
  readonly bare: string;
  /** Unit of money named in the heading, `总投资（亿元）`. */
  readonly moneyUnit: MoneyUnit | null;
}

/** Line breaks, runs of spaces, full-width forms and brackets are how a heading is set, not what it says. */
export function normaliseHeading(heading: string): NormalisedHeading {
  const plain = heading.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff]+/g, '');
  const moneyUnit = findMoneyUnit(plain);
  const key = squash(
    plain.replace(
      /[(（[【「][^)）\]】」]*(元|美金|单位|必填|选填|下拉|格式|年月日|盖章)[^)）\]】」]*[)）\]】」]/g,
      '',
    ),
  );
  const bare = squash(plain.replace(/[(（[【「][^)）\]】」]*[)）\]】」]/g, ''));
  return { key, bare, moneyUnit };
}

function squash(text: string): string {
  return text
    .replace(/[\s"'“”‘’「」、,，.。:：;；/\\|*＊★☆()（）[\]【】<>《》_\-—]/g, '')
    .replace(/(单位)?(人民币)?(万元|亿元|万美元|亿美元)$/, '')
    .toUpperCase();
}

/** `金额单位：万美元`, `（亿元）`, `单位:个、万元` → the unit; the longest name wins. */
export function findMoneyUnit(text: string): MoneyUnit | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replaceAll('美金', '美元');
  const byLength = [...MONEY_UNITS].sort((a, b) => b.length - a.length);
  let found: MoneyUnit | null = null;
  let rest = plain;
  for (const unit of byLength) {
    if (!rest.includes(unit)) continue;
    if (unit === '元' && !/(单位[:：]?|\(|（|、)元/.test(rest)) continue;
    found ??= unit;
    rest = rest.replaceAll(unit, '');
  }
  return found;
}

/**
 * Meaning of a heading composed of one to three rows. The lowest row speaks first; a parent gives the
 * sense to words that mean nothing alone (`单位名称` under `市或县挂钩责任单位`).
 */
export function understandHeading(path: readonly string[]): HeadingMeaning {
  const headings = path.map(normaliseHeading).filter((part) => part.key !== '');
  const parts = headings.map((part) => part.key);
  const leaf = parts[parts.length - 1] ?? '';
  const bare = headings[headings.length - 1]?.bare ?? '';
  const parent = parts.length > 1 ? (parts[parts.length - 2] ?? '') : '';
  if (leaf === '') return { field: null, rank: 99, why: '没有栏目名' };
  const shown = path
    .filter((part) => part.trim() !== '')
    .join('／')
    .replace(/\s+/g, '');
  const family = underParent(leaf, parent);
  if (family) return { ...family, why: `“${shown}”：按上级栏目理解` };
  const direct = exactWord(leaf, shown) ?? exactWord(bare, shown) ?? understandWord(leaf, shown);
  if (direct) return direct;
  if (parent !== '') {
    const joined = understandWord(parent + leaf, shown);
    if (joined?.field) return joined;
    const above = understandWord(parent, shown);
    if (above?.field && above.field !== 'unit' && above.field !== 'investor')
      return { ...above, rank: above.rank + 50 };
  }
  return { field: null, rank: 99, why: '未识别的栏目，不导入' };
}

function underParent(leaf: string, parent: string): Omit<HeadingMeaning, 'why'> | null {
  if (parent === '') return null;
  if (/(业主|投资方|投资主体|建设单位)/.test(parent)) {
    if (/^(单位)?名称$|^业主名称$/.test(leaf)) return { field: 'investor', rank: 0 };
    if (/^(联系人|联络人|电话|手机|联系电话)/.test(leaf)) return { field: 'contact', rank: 20 };
    if (/(负责人|法人)/.test(leaf)) return { field: null, rank: 99 };
  }
  if (/(责任单位|承办单位|挂钩责任|引进单位)/.test(parent)) {
    if (/^(单位)?名称$|^责任单位$/.test(leaf)) return { field: 'unit', rank: 0 };
    if (/(责任人|联络人|联系人|电话)/.test(leaf)) return { field: 'contact', rank: 30 };
  }
  if (/领导/.test(parent)) return { field: 'leader', rank: 10 };
  const dated = /^(时间|日期|年月)$/.test(leaf) ? index.get(`${parent}时间`) : undefined;
  return dated ?? null;
}

function exactWord(key: string, shown: string): HeadingMeaning | null {
  const exact = index.get(key);
  if (!exact) return null;
  const standard = SYNONYMS[exact.field]?.[0] ?? '';
  const same = key === normaliseHeading(standard).key;
  return { ...exact, why: same ? `栏目名“${shown}”` : `“${shown}”是“${standard}”的同义栏目` };
}

function understandWord(key: string, shown: string): HeadingMeaning | null {
  const exact = exactWord(key, shown);
  if (exact) return exact;
  if (/(到位|到资)/.test(key) && EARLIER_FUNDS.test(key))
    return { field: null, rank: 99, why: '以前年度的到位资金，不重复计入' };
  const undated = key.replace(/\d{2,4}年?(度)?|\d{1,2}(-\d{1,2})?月(份)?/g, '');
  const again = undated === key ? undefined : index.get(undated);
  // 2010年计划投资 is that year's money, never the project's total.
  if (again && again.field !== 'totalInvestment' && again.field !== 'fixedAssets')
    return { field: again.field, rank: again.rank + 20, why: `“${shown}”含“${undated}”` };
  const other = OTHER_KNOWN.find(([test]) => test.test(key));
  const pattern = PATTERNS.find(({ test }) => test.test(key));
  if (other && !(pattern && /funds|progress|problem/.test(pattern.field))) {
    return { field: null, rank: 90, why: other[1] };
  }
  return pattern ? { field: pattern.field, rank: 60, why: `“${shown}”含有该栏目的字样` } : null;
}

export function isCumulativeFunds(heading: string): boolean {
  return CUMULATIVE_FUNDS.test(heading.normalize('NFKC').replace(/\s+/g, ''));
}

/** What a stage word says: something that happened (an event), or where a project stands by now. */
export interface StageReading {
  readonly stage: Stage | 'funds';
  /** `false` for a state (在建, 加速开工): no event of this month follows from it. */
  readonly event: boolean;
}

/** Tried in order, each match taken out before the next (加速签约 is a negotiation, not a signing). */
const STAGE_WORDS: readonly (readonly [RegExp, StageReading])[] = [
  [/终止|流失|退库|停止追踪|转办内资|解约|撤资|中止/, { stage: 'terminated', event: true }],
  [/到位资金|资金到位|到资/, { stage: 'funds', event: true }],
  [
    /(?:加速|拟|可望|有望|促)签约|在谈|洽谈|接洽|意向|跟踪|前期|储备|线索/,
    { stage: 'negotiating', event: true },
  ],
  [/(?:加速|拟|促)报批|(?:已)?签约(?:未|待)(?:注册|报批|开工)|未注册/, { stage: 'signed', event: false }],
  [/(?:加速|拟|促|计划|未|待)开工|筹建/, { stage: 'registered', event: false }],
  [/(?:加速|拟|促|计划|未|待)(?:竣工|投产)+|在建|续建|扩建/, { stage: 'started', event: false }],
  [/投产|竣工|开业|投运|达产|运营/, { stage: 'producing', event: true }],
  [/开工|动工|奠基|进场/, { stage: 'started', event: true }],
  [/注册|领照|办照|工商登记|报批|批办/, { stage: 'registered', event: true }],
  [/签约|合同|协议/, { stage: 'signed', event: true }],
];

/** The stages named in a sheet name, a title, a file name or a stage column. */
export function findStages(text: string): readonly StageReading[] {
  let rest = text.normalize('NFKC').replace(/\s+/g, '');
  const found: StageReading[] = [];
  for (const [test, reading] of STAGE_WORDS) {
    if (!test.test(rest)) continue;
    found.push(reading);
    rest = rest.replace(new RegExp(test.source, 'g'), '|');
  }
  return found;
}

/** `null` when no stage or several different ones are named. */
export function findStage(text: string): StageReading | null {
  const found = findStages(text);
  return found.length === 1 ? (found[0] ?? null) : null;
}
