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

const STYLES = 'word/styles.xml';

describe('checkFormat', () => {
  it('finds nothing to fail in our own documents', async () => {
    const briefing = await writeDocx(buildBriefing({ ...noticeFixture(), number: '第11期' }));
    expect(broken(notice)).toEqual([]);
    expect(broken(briefing)).toEqual([]);
    expect(checkFormat(notice).length).toBeGreaterThan(100);
  });

  it('refuses what is no Word file', () => {
    expect(() => checkFormat(strToU8('不是压缩包'))).toThrow(/不是完好的 Word 文档/);
    expect(() => checkFormat(zipSync({ 'a.txt': strToU8('x') }))).toThrow(/没有 Word 正文/);
  });

  it('never reads a document type', () => {
    const bomb = spoil(STYLES, /^<\?xml[^>]*\?>/, '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]>');
    expect(broken(bomb)).toContain('A01');
  });

  it('reads what other programs write', () => {
    const part = (path: string): string => strFromU8(unzipSync(notice)[path] ?? new Uint8Array());
    const rewritten = (body: string): Uint8Array => {
      const { 'word/document.xml': _main, ...rest } = unzipSync(notice);
      return zipSync(
        {
          ...rest,
          '_rels/.rels': strToU8(part('_rels/.rels').replace('word/document.xml', 'word/document2.xml')),
          'word/_rels/document2.xml.rels': strToU8(part('word/_rels/document.xml.rels')),
          'word/document2.xml': strToU8(body),
        },
        { level: 0 },
      );
    };
    const others = part('word/document.xml')
      // Another prefix, measures with units, a content control round the text.
      .replace(/<(\/?)w:/g, '<$1ns0:')
      .replace(/ w:([a-zA-Z]+=)/g, ' ns0:$1')
      .replace('xmlns:w=', 'xmlns:ns0=')
      .replace('ns0:top="2098"', 'ns0:top="37mm"')
      .replace('<ns0:body>', '<ns0:body><ns0:sdt><ns0:sdtPr/><ns0:sdtContent>')
      .replace(/(?=<ns0:sectPr>(?:(?!<ns0:sectPr>).)*<\/ns0:body>)/s, '</ns0:sdtContent></ns0:sdt>');
    const findings = checkFormat(rewritten(others));
    expect(findings.filter(({ level }) => level === 'fail').map(({ rule }) => rule)).toEqual([]);
    expect(findings.length).toBe(checkFormat(notice).length);
  });

  it('survives a file stripped to almost nothing', () => {
    const body =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/><w:tbl/><w:p><w:r><w:t>通知</w:t></w:r></w:p></w:body></w:document>';
    const findings = checkFormat(zipSync({ 'word/document.xml': strToU8(body) }));
    expect(findings.some(({ rule, level }) => rule === 'C00' && level === 'fail')).toBe(true);
  });
});
