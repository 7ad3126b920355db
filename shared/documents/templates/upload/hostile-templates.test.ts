import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppFault } from '../../../result';
import { everyKind } from '../../testing/kind-fixtures';
import { field, paragraph, type WordFile, wordFile } from '../../testing/word-file';
import { checkTemplate } from './check-template';

const { notice } = everyKind();
const IN_ORDER = ['{文号}', '{成文日期}'];

function check(file: WordFile | Uint8Array) {
  const bytes =
    file instanceof Uint8Array
      ? file
      : wordFile({
          ...file,
          body: [...IN_ORDER, ...(typeof file.body === 'string' ? [file.body] : file.body)],
        });
  return checkTemplate(bytes, notice, '2026-11');
}

function refusal(file: WordFile | Uint8Array): string {
  try {
    const { bytes, findings } = check(file);
    expect(bytes).toBeNull();
    return findings[0]?.message ?? '';
  } catch (error) {
    expect(error).toBeInstanceOf(AppFault);
    return (error as AppFault).message;
  }
}

/** All text of the cleaned package. */
function cleaned(file: WordFile): string {
  const { bytes, findings } = check(file);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  return Object.entries(unzipSync(bytes ?? new Uint8Array()))
    .map(([path, part]) => `${path} ${strFromU8(part)}`)
    .join('\n');
}

describe('hostile templates', () => {
  it('no external entity is read, no entity unfolded', () => {
    const xxe = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(refusal({ body: '&x;', prolog: xxe })).toContain('文档类型声明');
    const bomb = `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${'&a;'.repeat(10)}">`).join('')}]>`;
    expect(refusal({ body: '&a8;', prolog: bomb })).toContain('文档类型声明');
    expect(refusal({ body: 'x', parts: { 'word/footer1.xml': `${xxe}<w:ftr/>` } })).toContain('文档类型声明');
  });

  it.each([
    'DDEAUTO c:\\\\cmd.exe "/c calc"',
    'INCLUDETEXT "\\\\\\\\host\\\\a.docx"',
    'INCLUDEPICTURE "http://example.invalid/a.png"',
    'LINK Excel.Sheet a.xlsx',
    'MACROBUTTON x y',
    'HYPERLINK "http://example.invalid"',
    '= 1+1',
    'DATE \\@ "yyyy"',
    'QUOTE 1',
    'IF 1 = 1 a b',
    'AUTOTEXT x',
    'DATABASE \\d',
  ])('field %s is refused', (instruction) => {
    const name = /^[=A-Z]+/.exec(instruction)?.[0] ?? '';
    expect(refusal({ body: field(instruction) })).toContain(name === '=' ? '公式' : name);
    // Word joins what stands in several runs.
    expect(refusal({ body: field(instruction.slice(0, 2), instruction.slice(2)) })).not.toBe('');
    expect(
      refusal({ body: `<w:p><w:fldSimple w:instr='${instruction.replaceAll("'", '')}'/></w:p>` }),
    ).not.toBe('');
  });

  it('a field inside a harmless field is found, page numbers stay', () => {
    const inner = field('DDE x y').replace(/^<w:p>|<\/w:p>$/g, '');
    const outer = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>${inner}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    expect(refusal({ body: outer })).toContain('DDE');
    expect(cleaned({ body: field(' PAGE ') })).toContain('PAGE');
  });

  it('macros, objects, controls and foreign content are refused', () => {
    const macro = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    expect(refusal({ body: 'x', mainType: macro })).toContain('宏');
    expect(refusal({ body: 'x', parts: { 'word/vbaProject.bin': 'x' } })).toContain('宏');
    expect(refusal({ body: 'x', relations: [['vbaProject', 'vbaProject.bin']] })).toContain('宏');
    expect(
      refusal({ body: '<w:p><w:r><w:object><o:OLEObject r:id="rId1"/></w:object></w:r></w:p>' }),
    ).toContain('OLE');
    expect(
      refusal({
        body: 'x',
        relations: [['package', 'embeddings/a.xlsx']],
        parts: { 'word/embeddings/a.xlsx': 'x' },
      }),
    ).toContain('OLE');
    expect(refusal({ body: '<w:altChunk r:id="rId1"/>', relations: [['aFChunk', 'a.html']] })).toContain(
      'altChunk',
    );
    expect(refusal({ body: '<w:subDoc r:id="rId1"/>' })).toContain('子文档');
    expect(refusal({ body: '<w:p><w:ins><w:r><w:t>x</w:t></w:r></w:ins></w:p>' })).toContain('修订');
  });

  it('a namespace under another prefix deceives nobody', () => {
    const body = '<v:altChunk xmlns:v="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
    expect(refusal({ body })).toContain('altChunk');
    const plain = wordFile({ body: IN_ORDER });
    const parts = unzipSync(plain);
    const other = strFromU8(parts['word/document.xml'] as Uint8Array)
      .replaceAll('w:', 'q:')
      .replace('xmlns:q:', 'xmlns:q');
    expect(refusal(zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(other) }))).not.toBe('');
  });

  it('nothing outside the file stays referred to', () => {
    const outside = 'http://example.invalid/steal';
    const text = cleaned({
      body: [
        `<w:p><w:hyperlink r:id="rId1">${paragraph('链接文字').replace(/^<w:p>|<\/w:p>$/g, '')}</w:hyperlink></w:p>`,
        '<w:p><w:r><w:drawing><wp:inline><a:blip r:link="rId2"/></wp:inline></w:drawing></w:r></w:p>',
      ],
      relations: [
        ['hyperlink', outside, 'External'],
        ['image', `${outside}.png`, 'External'],
        ['settings', 'settings.xml'],
      ],
      parts: {
        'word/settings.xml':
          '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:attachedTemplate r:id="rId1"/><w:mailMerge/></w:settings>',
        'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${outside}.dotm" TargetMode="External"/></Relationships>`,
      },
    });
    expect(text).toContain('链接文字');
    expect(text).not.toContain('example.invalid');
    expect(text).not.toMatch(/attachedTemplate|mailMerge|w:drawing|w:hyperlink/);
  });

  it.each([
    '../evil.xml',
    'word/../../evil.xml',
    '/etc/passwd',
    'C:/evil.xml',
    'word\\evil.xml',
    'word/a:b.xml',
  ])('the path %s is refused', (name) =>
    expect(refusal({ body: 'x', parts: { [name]: '<a/>' } })).toContain('路径越界'),
  );

  it('parts of the same name in another spelling are refused', () => {
    expect(refusal({ body: 'x', parts: { 'word/Document.xml': '<a/>' } })).toContain('重名');
  });

  it('bombs and floods are turned away before they unfold', () => {
    const zeros = new Uint8Array(30 * 1024 * 1024);
    const parts = unzipSync(wordFile({ body: IN_ORDER }));
    expect(refusal(zipSync({ ...parts, 'word/media/a.png': zeros }))).toContain('压缩炸弹');
    expect(
      refusal(
        zipSync(
          Object.fromEntries(Array.from({ length: 2500 }, (_, at) => [`word/${at}.xml`, new Uint8Array()])),
        ),
      ),
    ).toContain('部件过多');
    expect(refusal(new Uint8Array(21 * 1024 * 1024))).toContain('超过 20 MB');
  });

  it('a million paragraphs and endless depth end in a sentence', () => {
    const many = Array.from({ length: 1_000_000 }, (_, at) => `<w:p w:id="${(at * 7919) % 999983}"/>`).join(
      '',
    );
    expect(refusal({ body: many })).toMatch(/太多|太大|炸弹/);
    const deep = `${'<w:sdt>'.repeat(30_000)}${'</w:sdt>'.repeat(30_000)}`;
    expect(refusal({ body: deep })).toContain('嵌套过深');
  });

  it('what is no Word file is named so', () => {
    expect(refusal(new Uint8Array([1, 2, 3]))).toContain('不是完好的 Word 文档');
    expect(refusal(new Uint8Array())).toContain('不是完好的 Word 文档');
    expect(refusal(zipSync({ 'a.txt': new Uint8Array(3) }))).toContain('没有 Word 正文');
    const parts = unzipSync(wordFile({ body: 'x' }));
    expect(
      refusal(zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode('<w:document') })),
    ).toContain('内容不完整');
    const whole = wordFile({ body: IN_ORDER });
    expect(refusal(whole.slice(0, whole.length - 40))).toContain('不是完好的 Word 文档');
  });
});
