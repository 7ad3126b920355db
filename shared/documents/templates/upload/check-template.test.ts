import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, type DocumentKind } from '../../kinds';
import { everyKind } from '../../testing/kind-fixtures';
import { paragraph, type WordFile, wordFile } from '../../testing/word-file';
import { writeSampleTemplate } from '../sample-template';
import { checkTemplate } from './check-template';

const kinds = everyKind();

function check(body: WordFile['body'], kind: DocumentKind = 'notice') {
  return checkTemplate(wordFile({ body }), kinds[kind], '2026-11');
}

/** What is said of a body that is otherwise in order. */
function errorsOf(...body: readonly string[]): string[] {
  const { findings } = check(['{文号}', '{成文日期}', ...body]);
  return findings.flatMap(({ level, place, message }) => (level === 'error' ? [`${place} ${message}`] : []));
}

describe('check of a template', () => {
  it.each(DOCUMENT_KINDS)('%s: the sample passes', async (kind) => {
    const { findings, bytes } = checkTemplate(await writeSampleTemplate(kinds[kind]), kinds[kind], '2026-11');
    expect(findings.filter(({ level }) => level !== 'note')).toEqual([]);
    expect(bytes).not.toBeNull();
  });

  it('takes placeholders that Word has cut into runs', () => {
    expect(
      errorsOf(paragraph('关于{', '标', '题}的'), paragraph('{#各组排', '名}'), '{文字}', '{/各组排名}'),
    ).toEqual([]);
  });

  it('names the nearest known placeholder', () => {
    expect(errorsOf('{标体}')).toEqual(['正文第3段 没有“{标体}”这个占位符。是不是“{标题}”？']);
    expect(errorsOf('{本月签约项目数}')).toEqual([
      '正文第3段 没有“{本月签约项目数}”这个占位符。是不是“{本月签约项目认定数}”？',
    ]);
  });

  it('says where a name belongs that stands outside its part', () => {
    expect(errorsOf('{上月名次}')[0]).toContain('要写在 {#单项排序}{#表}{#行} 和');
  });

  it('points at broken braces', () => {
    expect(errorsOf('关于{标题的通报')[0]).toMatch(/^正文第3段 花括号“\{”没有配对的“\}”/);
    expect(errorsOf('关于标题}的通报')[0]).toMatch(/^正文第3段 花括号“\}”前面没有“\{”/);
    expect(errorsOf('{标', '题}')).toHaveLength(2);
    expect(errorsOf('｛标题｝')[0]).toContain('全角');
  });

  it('matches the ends of loops with their beginnings', () => {
    expect(errorsOf('{#各组排名}', '{文字}')[0]).toContain('“{#各组排名}”没有结尾');
    expect(errorsOf('{文字}', '{/各组排名}')).toHaveLength(2);
    expect(errorsOf('{#各组排名}', '{#靠后预警}', '{文字}', '{/各组排名}', '{/靠后预警}')[0]).toContain(
      '请调整先后次序',
    );
  });

  it('asks for what issuing gives the document', () => {
    const messages = check('{标题}').findings.map(({ message }) => message);
    expect(messages[0]).toContain('没有“{文号}”');
    expect(messages[1]).toContain('没有“{成文日期}”');
    expect(check('{标题}', 'project-list').findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('warns of figures typed by hand and names what is left out', () => {
    const { findings } = check([
      '{文号}{成文日期}',
      '全区共签约30个项目，其中{本月签约项目认定数}个在本月。',
    ]);
    expect(findings.find(({ level }) => level === 'warning')?.message).toContain('“30个”是写死的数字');
    expect(findings.find(({ level }) => level === 'note')?.message).toContain('综合排名表');
  });

  it('refuses orders to the engine and names that are no data', () => {
    for (const text of [
      '{@引言}',
      '{=[[ ]]=}',
      '{__proto__}',
      '{#constructor}{name}{/constructor}',
      '{a.b}',
      '{标题|upper}',
    ])
      expect(errorsOf(text), text).not.toEqual([]);
    expect(errorsOf('{#__proto__}{polluted}{/__proto__}')).not.toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('knows a part that is empty this month, and its columns only when it is there', () => {
    const model = { ...kinds.notice, attachments: [] };
    const body = [
      '{文号}{成文日期}',
      '{#签约项目清单}{#行}{项目名称}{/行}{/签约项目清单}',
      '{#靠后预警}{文字}{/靠后预警}',
    ];
    const { findings } = checkTemplate(wordFile({ body }), model, '2026-11');
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('keeps nothing but the parts a document needs', async () => {
    const file = wordFile({
      body: ['{文号}{成文日期}'],
      parts: { 'customXml/item1.xml': '<a/>', 'word/people.xml': '<a/>', 'docProps/thumbnail.jpeg': 'x' },
    });
    const { bytes } = checkTemplate(file, kinds.notice, '2026-11');
    expect(Object.keys(unzipSync(bytes ?? new Uint8Array())).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
    ]);
    expect(strFromU8(unzipSync(bytes ?? new Uint8Array())['word/document.xml'] as Uint8Array)).toContain(
      '{文号}',
    );
  });
});
