/** Every rule of the conformance list against a document that breaks this one rule and no other thing. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildNotice } from '../notice/build-notice';
import { noticeFixture } from '../testing/notice-fixture';
import { writeDocx } from '../write-docx';
import { checkFormat } from './check-format';
import { clauseOf } from './clauses';
import type { FormatFinding } from './report';

let files: Record<string, Uint8Array>;
let whole: readonly FormatFinding[];

beforeAll(async () => {
  const groups = { 镇街组: ['桃花镇', '象湖街道', '云岭镇'], 园区组: ['高新产业园', '临空经济区'] };
  const bytes = await writeDocx(buildNotice(noticeFixture({ groups, projectsPerStage: 1 })));
  files = unzipSync(bytes);
  whole = checkFormat(bytes);
});

const BODY = 'word/document.xml';
const STYLES = 'word/styles.xml';
const FOOTER = 'word/footer1.xml';

type Spoil = readonly [part: string, from: string | RegExp, to: string];

/** In the style of that name. */
function style(id: string, from: string, to: string): Spoil {
  return [STYLES, new RegExp(`(w:styleId="Gw${id}">(?:(?!</w:style>).)*?)${from}`, 's'), `$1${to}`];
}

/** In the run that holds `text`. */
function run(text: string, from: string, to: string): Spoil {
  return [BODY, new RegExp(`${from}((?:(?!<w:t[ >]).)*?<w:t[^>]*>${text})`), `${to}$1`];
}

const PARAGRAPH_BEFORE_NUMBER =
  /<w:p><w:pPr>(?:(?!<w:p>).)*?<\/w:p>(?=<w:p><w:pPr><w:pStyle w:val="Gwnumber")/s;
const BLANK_BEFORE_TITLE = /<w:p>(?:(?!<w:p>).)*?<\/w:p>(?=<w:p><w:pPr><w:pStyle w:val="Gwtitle")/s;
const BLANK_BEFORE_RECIPIENTS = /<w:p>(?:(?!<w:p>).)*?<\/w:p>(?=<w:p><w:pPr><w:pStyle w:val="Gwrecipients")/s;

/** Rule → how to break it; `warn` where the standard only recommends. */
const DEFECTS: Readonly<Record<string, Spoil | readonly [...Spoil, 'warn']>> = {
  A01: ['docProps/app.xml', '<Properties', '<Properties <'],
  A02: ['word/_rels/document.xml.rels', 'Target="styles.xml"', 'Target="missing.xml"'],
  A03: [
    'word/_rels/document.xml.rels',
    'Target="styles.xml"',
    'Target="http://a.invalid/" TargetMode="External"',
  ],
  A04: ['word/vbaProject.bin', '', 'macro'],
  A05: ['docProps/core.xml', /<dc:title>[^<]*</, '<dc:title><'],
  B01: [BODY, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'],
  B02: [BODY, 'w:orient="portrait"', 'w:orient="landscape"'],
  B03: [BODY, 'w:top="2098"', 'w:top="1440"'],
  B04: [BODY, 'w:left="1588"', 'w:left="1800"'],
  B05: [BODY, 'w:right="1474"', 'w:right="1800"'],
  B06: [BODY, 'w:bottom="1984"', 'w:bottom="1440"'],
  B07: [BODY, 'w:top="1588" w:right="2098"', 'w:top="1800" w:right="1440"'],
  B08: [BODY, 'w:gutter="0"', 'w:gutter="284"'],
  B09: [BODY, 'w:linePitch="579"', 'w:linePitch="312"', 'warn'],
  C01: style('body', 'w:lineRule="exact"', 'w:lineRule="auto"'),
  C02: style('body', 'w:line="579"', 'w:line="600"'),
  C03: [...style('body', 'w:line="579"', 'w:line="560"'), 'warn'],
  C04: style('body', '<w:spacing w:val="-5"/>', ''),
  C05: run('为及时掌握', 'w:eastAsia="仿宋_GB2312"', 'w:eastAsia="宋体"'),
  C06: style('body', '<w:sz w:val="32"', '<w:sz w:val="28"'),
  C07: style('body', 'w:firstLine="632" w:firstLineChars="200"', 'w:firstLine="0"'),
  C08: style('body', '<w:ind w:left="0"', '<w:ind w:left="420"'),
  C09: [...style('body', '<w:jc w:val="both"', '<w:jc w:val="left"'), 'warn'],
  C10: run('一、总体情况', 'w:eastAsia="黑体"', 'w:eastAsia="宋体"'),
  C11: run('（一）签约项目', 'w:eastAsia="楷体_GB2312"', 'w:eastAsia="宋体"'),
  C12: [BODY, /(w:eastAsia=")黑体("(?:(?!<w:t[ >]).)*?<w:t[^>]*>)二、单项排序/, '$1黑体$21.单项排序'],
  C13: [BODY, /(w:eastAsia=")黑体("(?:(?!<w:t[ >]).)*?<w:t[^>]*>)二、单项排序/, '$1黑体$2（1）单项排序'],
  C14: [BODY, '二、单项排序', '（1）单项排序'],
  C15: [...style('body', '<w:rPr>', '<w:rPr><w:b/>'), 'warn'],
  C16: [BODY, '一、总体情况', '（此页无正文）'],
  C17: [
    BODY,
    /(<w:rFonts w:ascii=")仿宋_GB2312("[^>]*?) w:hint="eastAsia"(\/>(?:(?!<w:t[ >]).)*?<w:t[^>]*>11月，签约项目)/,
    '$1Arial$2$3“',
  ],
  C18: style('body', '<w:color w:val="000000"', '<w:color w:val="0070C0"'),
  C19: [STYLES, 'w:eastAsia="zh-CN"', 'w:eastAsia="ja-JP"'],
  C20: [STYLES, '<w:rFonts ', '<w:rFonts w:eastAsiaTheme="minorEastAsia" '],
  C21: [BODY, /w:lineRule="auto"((?:(?!<w:p>).)*?<wp:inline)/s, 'w:lineRule="exact"$1'],
  C22: [BODY, /(<wp:inline(?:(?!<wp:extent).)*?<wp:extent cx=")\d+/s, '$17200000'],
  D01: run('区开放型经济工作领导小组办公室文件', 'w:eastAsia="方正小标宋简体"', 'w:eastAsia="黑体"'),
  D02: [BODY, /(<w:body><w:p>(?:(?!<w:line).)*?w:line=")\d+/s, '$1600'],
  D03: style('mark', '<w:jc w:val="center"', '<w:jc w:val="left"'),
  D04: [BODY, '〔2026〕11号', '[2026]11号'],
  D05: [BODY, '〔2026〕11号', '〔2026〕第011号'],
  D06: style('number', '<w:sz w:val="32"', '<w:sz w:val="28"'),
  D07: style('number', '<w:jc w:val="center"', '<w:jc w:val="left"'),
  D08: [BODY, PARAGRAPH_BEFORE_NUMBER, ''],
  D09: [BODY, /(w:bottom w:val="single" w:color=")FF0000/, '$1000000'],
  D10: style('number', '<w:ind w:left="0"', '<w:ind w:left="300"'),
  D11: [BODY, /(w:bottom w:val="single" w:color="FF0000" w:sz="12" w:space=")7/, '$11'],
  D12: [BODY, /(w:bottom w:val="single" w:color="FF0000" w:sz=")12/, '$148', 'warn'],
  E01: run('关于2026年11月全区', 'w:eastAsia="方正小标宋简体"', 'w:eastAsia="黑体"'),
  E02: style('title', '<w:sz w:val="44"', '<w:sz w:val="40"'),
  E03: [BODY, BLANK_BEFORE_TITLE, ''],
  E04: [BODY, '关于2026年11月全区', '关于2026年11月全区各镇各街道各部门各园区招商'],
  E05: [...style('title', '<w:keepNext/>', ''), 'warn'],
  E06: [BODY, BLANK_BEFORE_RECIPIENTS, ''],
  E07: style('recipients', '<w:ind w:left="0"', '<w:ind w:left="632"'),
  F01: style('attachmentnotefirst', 'w:left="1896"', 'w:left="1264"'),
  F02: [BODY, '4.全区2026年11月新投产项目清单', '4.全区2026年11月新投产项目清单。'],
  F03: [BODY, /<w:p>(?:(?!<w:p>).)*?<\/w:p>(?=<w:p><w:pPr><w:pStyle w:val="Gwattachmentnotefirst")/s, ''],
  F04: [BODY, /2026年11月26日(?=<)/, '2026年11月06日'],
  F05: [BODY, /(<w:pStyle w:val="Gwdate"\/>(?:(?!<\/w:pPr>).)*?w:right=")\d+/s, '$10', 'warn'],
  F06: style('signature', '<w:keepNext/>', ''),
  F07: [BODY, /(<w:pStyle w:val="Gwbody"\/>)<w:keepNext\/>((?:(?!<\/w:p>).)*?严格报送纪律)/s, '$1$2', 'warn'],
  F08: [
    BODY,
    /<w:pPr><w:pStyle w:val="Gwattachmentlabel"\/><w:pageBreakBefore\/>/,
    '<w:pPr><w:pStyle w:val="Gwattachmentlabel"/>',
  ],
  F09: run('附件1', 'w:eastAsia="黑体"', 'w:eastAsia="宋体"'),
  G01: ['word/settings.xml', '<w:evenAndOddHeaders/>', ''],
  G02: [FOOTER, '— ', '- '],
  G03: [FOOTER, '<w:jc w:val="right"/>', '<w:jc w:val="center"/>'],
  G04: [FOOTER, 'w:right="280"', 'w:right="0"'],
  G05: [FOOTER, '<w:sz w:val="28"/>', '<w:sz w:val="21"/>'],
  G06: [BODY, 'w:footer="1446"', 'w:footer="850"'],
  G07: [
    BODY,
    /(w:orient="landscape"(?:(?!<\/w:sectPr>).)*?)<w:pgNumType\/>/s,
    '$1<w:pgNumType w:start="1"/>',
  ],
  H01: style('imprintcopy', '<w:sz w:val="28"', '<w:sz w:val="32"'),
  H02: [BODY, '2026年11月26日印发', '2026年11月06日印发'],
  H03: [BODY, /(抄送：[^<]*)。</, '$1<'],
  H04: style('imprintcopy', 'w:right="280"', 'w:right="0"'),
  H05: [BODY, /(<wps:txbx>(?:(?!<\/wps:txbx>).)*?w:sz=")8("(?:(?!<\/wps:txbx>).)*?抄送)/s, '$14$2'],
  H06: [BODY, /(<wps:txbx>(?:(?!<\/wps:txbx>).)*?w:sz=")6"/s, '$18"'],
  I01: [BODY, /<w:gridCol w:w="\d+"/, '<w:gridCol w:w="9000"'],
  I02: [BODY, '<w:tblHeader/>', ''],
  I03: [BODY, '<w:cantSplit/>', '', 'warn'],
  I04: [BODY, '<w:tblLayout w:type="fixed"/>', '<w:tblLayout w:type="autofit"/>', 'warn'],
};

/** The list as handed down; a rule taken up there needs a line here. */
const RULES: readonly string[] = [
  ...numbered('A', 5),
  ...numbered('B', 9),
  ...numbered('C', 22),
  ...numbered('D', 12),
  ...numbered('E', 7),
  ...numbered('F', 9),
  ...numbered('G', 7),
  ...numbered('H', 6),
  ...numbered('I', 4),
];

function numbered(part: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${part}${String(index + 1).padStart(2, '0')}`);
}

function spoil([part, from, to]: readonly [string, string | RegExp, string, ...unknown[]]): Uint8Array {
  const before = files[part] ? strFromU8(files[part]) : '';
  const after = before === '' ? to : before.replace(from, to);
  if (after === before) throw new Error(`nothing to spoil in ${part}: ${from}`);
  return zipSync({ ...files, [part]: strToU8(after) }, { level: 0 });
}

function levelsOf(findings: readonly FormatFinding[], rule: string): string[] {
  return findings.filter((finding) => finding.rule.split('.')[0] === rule).map(({ level }) => level);
}

describe('every rule', () => {
  it('of the list has a document that breaks it', () => {
    expect(Object.keys(DEFECTS)).toEqual(RULES);
  });

  it.each(RULES)('%s passes on our notice and is noticed when broken', (rule) => {
    const defect = DEFECTS[rule] as Spoil;
    expect(levelsOf(whole, rule).filter((level) => level !== 'pass')).toEqual([]);
    expect(levelsOf(checkFormat(spoil(defect)), rule)).toContain(defect.at(3) === 'warn' ? 'warn' : 'fail');
  });

  it('of the standard names its clause', () => {
    const ours = /^(A|I)|^C(17|19|20|21|22)$/;
    for (const rule of RULES) if (!ours.test(rule)) expect([rule, clauseOf(rule)]).not.toEqual([rule, '']);
  });
});
