/** What headings contain that are not in the list word for word. Source: forms.md 2 and the forms A1 to C2. */
import type { ImportField } from '../fields';

/** Seen in the forms, kept out on purpose; a heading that is known counts when the heading row is looked for. */
export const OTHER_KNOWN: readonly (readonly [RegExp, string])[] = [
  [
    /(完成投资|投资完成|投资实际完成|实际投资|累计投资|投资进度|投资计划|计划投资额|年计划|旬)/,
    '完成投资和投资计划不属于报送项目',
  ],
  [/(完成率|完成比例|占.*[%％]|同比|增幅|增速|完成任务|年度任务|计划%|任务数|完成.*%)/, '完成率由系统计算'],
  [/(名次|排名|位次|排位|排序|得分)/, '名次由系统计算'],
  [/^(是否|有无)/, '是否类栏目不导入'],
  [
    /(拟|计划|预计|预期|预定|要求|目标|约定|承诺|限期|限定|(?<![供对响反适])应).*(开工|竣工|投产|签约|注册|开业|完成).*(时间|日期|时限|年月)?$/,
    '计划时间，不作为实际时间',
  ],
  [/(框架|意向).*(签订|签约|签署)|(签订|签约|签署).*(框架|意向)/, '框架（意向）协议的时间，不作为签约时间'],
  [/(开工|动工|施工).*(备案|许可|报建)|(审核通过|入统|进规|升格|打桩|封顶|浇注|浇筑)/, '过程时间，不导入'],
  [/注册.*(公司|企业).*名称$/, '在本地注册的公司，不作为投资方'],
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
export const PATTERNS: readonly Pattern[] = [
  { field: 'projectName', test: /项目(名称|全称)$/ },
  { field: 'fixedAssets', test: /固定资产|固投/ },
  { field: 'foreignCapital', test: /(合同|意向|协议|批办|拟利用|(?<!实际)利用)外资/ },
  { field: 'fundsDate', test: /(到位|到资|到账|进账|入账)(时间|日期)/ },
  {
    field: 'funds',
    test: /(到位|到资|到账)(资金|金额|额|数|情况)?$|实际(利用|使用|到位|到账)|^(本月|当月|已)?实到(资金|金额|数)?|(到位|到账)(内资|外资|资金)|外资到账/,
  },
  {
    field: 'funds',
    test: /^(?!.*(?:计划|拟|需|应|专项|上级|申报|争取|合同|协议|投资|自有|自筹|贷款))(?:[本当][月期]|\d{1,2}月份?)(?:实际)?.*(?:资金|[内外]资|[进引]资|入库|实缴资本|资本金)(?:金额|额|数)?$/,
  },
  {
    field: 'totalInvestment',
    test: /^(?!.*(年|月|累计|完成)).*(总投资|投资总额|(签约|协议|合同|投资)(总)?(金额|额)$)/,
  },
  { field: 'signedDate', test: /(签约|签订).*(时间|日期)/ },
  { field: 'registeredDate', test: /(注册|领照|登记|执照|设立|成立).*(时间|日期)/ },
  { field: 'startedDate', test: /(开工|动工|奠基|进场).*(时间|日期)/ },
  // 投产验收 is a step on the way: asked about.
  { field: 'producingDate', test: /(投产(?!.*验收)|竣工|开业|投运|试生产|试运营).*(时间|日期)/ },
  { field: 'negotiatingDate', test: /(洽谈|接洽|首谈).*(时间|日期)/ },
  {
    field: 'problem',
    test: /^(?!.*(?:解决的?(?:情况|时限|责任)|时限$|责任(?:人|单位)$)).*(?:问题|困难|需.*协调)/,
  },
  { field: 'progress', test: /形象进度|进展情况|进展$|推进情况/ },
  { field: 'content', test: /建设(规模|内容)|项目(简介|概况)/ },
  { field: 'leader', test: /(挂钩|挂点|包保|包联|联系|责任)领导/ },
  { field: 'contact', test: /联系(人|电话|方式)|联络人/ },
  { field: 'industry', test: /(产业|行业)(类别|类型|分类)/ },
  { field: 'sourceRegion', test: /来源地|国别/ },
  { field: 'investor', test: /投资(方|主体|商|人|企业)|业主(单位|名称)/ },
  {
    field: 'unit',
    test: /(责任|承办|引进|引荐|招商|引资|首[谈报]|填报|报送|牵头|申报)(单位|部门)|分(部门|县|区县|镇街)/,
  },
  { field: 'evidence', test: /(佐证|证明|印证)/ },
  { field: 'address', test: /(建设|项目|落户|落地)(地点|地址|选址)/ },
];
