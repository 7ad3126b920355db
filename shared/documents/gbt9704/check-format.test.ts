import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildBriefing } from '../notice/build-briefing';
import { buildNotice } from '../notice/build-notice';
import { noticeFixture } from '../testing/notice-fixture';
import { writeDocx } from '../write-docx';
import { checkFormat } from './check-format';

let notice: Uint8Array;

beforeAll(async () => {
  notice = await writeDocx(buildNotice(noticeFixture()));
});

/** The same file with one defect; the change must find something to change. */
function spoil(part: string, from: string | RegExp, to: string): Uint8Array {
  const files = unzipSync(notice);
  const xml = strFromU8(files[part] ?? new Uint8Array());
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error(`nothing to spoil in ${part}: ${from}`);
  return zipSync({ ...files, [part]: strToU8(changed) }, { level: 0 });
}

function broken(bytes: Uint8Array): string[] {
  return checkFormat(bytes)
    .filter(({ level }) => level === 'fail')
    .map(({ rule }) => rule.split('.')[0] ?? '');
}

const BODY = 'word/document.xml';
const STYLES = 'word/styles.xml';

describe('checkFormat', () => {
  it('finds nothing to fail in our own documents', async () => {
    const briefing = await writeDocx(buildBriefing({ ...noticeFixture(), number: '第11期' }));
    expect(broken(notice)).toEqual([]);
    expect(broken(briefing)).toEqual([]);
    expect(checkFormat(notice).length).toBeGreaterThan(100);
  });

  it.each<[string, string, string | RegExp, string]>([
    ['A05', 'docProps/core.xml', /<dc:title>[^<]*<\/dc:title>/, '<dc:title></dc:title>'],
    [
      'A03',
      'word/_rels/document.xml.rels',
      'Target="styles.xml"',
      'Target="http://example.invalid/" TargetMode="External"',
    ],
    ['B01', BODY, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'],
    ['B03', BODY, 'w:top="2098"', 'w:top="1440"'],
    ['B04', BODY, 'w:left="1588"', 'w:left="1800"'],
    ['C02', STYLES, /(w:styleId="Gwbody">.*?w:line=")579/s, '$1600'],
    ['C01', STYLES, /(w:styleId="Gwbody">.*?w:lineRule=")exact/s, '$1auto'],
    ['C04', STYLES, /(w:styleId="Gwbody">.*?)<w:spacing w:val="-5"\/>/s, '$1'],
    ['C06', STYLES, /(w:styleId="Gwbody">.*?<w:sz w:val=")32/s, '$130'],
    ['C07', STYLES, /(w:styleId="Gwbody">.*?)w:firstLine="632" w:firstLineChars="200"/s, '$1'],
    ['C05', BODY, /w:eastAsia="仿宋_GB2312"([^>]*\/><\/w:rPr><w:t[^>]*>为及时掌握)/, 'w:eastAsia="宋体"$1'],
    ['C10', BODY, /w:eastAsia="黑体"([^>]*\/><\/w:rPr><w:t[^>]*>一、总体情况)/, 'w:eastAsia="宋体"$1'],
    ['C16', BODY, '一、总体情况', '（此页无正文）'],
    ['D04', BODY, '〔2026〕11号', '[2026]第011号'],
    ['D10', STYLES, /(w:styleId="Gwnumber">.*?<w:ind w:left=")0/s, '$1300'],
    ['E04', BODY, '关于2026年11月全区', '关于2026年11月全区各镇各街道各部门各园区招商'],
    ['F02', BODY, '4.全区2026年11月新投产项目清单', '4.2026年11月全区新投产项目清单。'],
    ['F04', BODY, /2026年11月26日(?=<)/, '2026年11月06日'],
    ['G01', 'word/settings.xml', '<w:evenAndOddHeaders/>', ''],
    ['G06', BODY, 'w:footer="1446"', 'w:footer="850"'],
    ['H03', BODY, /(抄送：[^<]*)。</, '$1<'],
    ['I02', BODY, /<w:tblHeader\/>/, ''],
  ])('notices a defect against %s', (rule, part, from, to) => {
    expect(broken(spoil(part, from, to))).toContain(rule);
  });

  it('notices a wrong page number', () => {
    expect(broken(spoil('word/footer1.xml', '— ', '- '))).toContain('G02');
    expect(broken(spoil('word/footer1.xml', 'w:val="right"', 'w:val="center"'))).toContain('G03');
  });

  it('refuses what is no Word file', () => {
    expect(() => checkFormat(strToU8('不是压缩包'))).toThrow(/不是完好的 Word 文档/);
    expect(() => checkFormat(zipSync({ 'a.txt': strToU8('x') }))).toThrow(/没有 Word 正文/);
  });

  it('never reads a document type', () => {
    const bomb = spoil(STYLES, /^<\?xml[^>]*\?>/, '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]>');
    expect(broken(bomb)).toContain('A01');
  });
});
