import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Settings, settingsInForce } from '../../domain/settings';
import { checkFormat } from '../gbt9704/check-format';
import { fillPages } from '../measure/count-pages';
import { buildBriefing } from '../notice/build-briefing';
import { buildNotice } from '../notice/build-notice';
import { writeHtml } from '../testing/html-file';
import { noticeFixture } from '../testing/notice-fixture';
import { writeDocx } from '../write-docx';

type Layout = Settings['document.layout'];

const OFFICE: Layout = {
  profile: 'office',
  boldHeadings: true,
  timesDigits: true,
  pageNumber: 'plain-center',
  ruleWeight: 2.25,
  markPoints: 30,
  markOffset: 20,
  linePitch: 28,
  issueForm: 'year',
  copyLabel: '分送',
  titlePitch: 35,
  reportLabel: '呈报',
  sendLabel: '抄送',
  distributeLabel: '发至',
  landscapeNumber: 'bottom',
  imprintPoints: 16,
};

function data(layout: Layout) {
  const fixture = noticeFixture({ projectsPerStage: 1 });
  return { ...fixture, settings: { ...fixture.settings, 'document.layout': layout } };
}

async function parts(layout: Layout): Promise<Record<string, string>> {
  const files = unzipSync(await writeDocx(buildNotice(data(layout))));
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, path.endsWith('.xlsx') ? '' : strFromU8(bytes)]),
  );
}

describe('the office’s own layout', () => {
  it('changes nothing while the strict profile is chosen, whatever else is filled in', async () => {
    const strict = settingsInForce([], '2026-11')['document.layout'];
    expect(strict.profile).toBe('strict');
    const plain = await writeDocx(buildNotice(data(strict)));
    const filled = await writeDocx(buildNotice(data({ ...OFFICE, profile: 'strict' })));
    expect(Buffer.from(filled).equals(Buffer.from(plain))).toBe(true);
    expect(checkFormat(plain).filter(({ level }) => level === 'fail')).toEqual([]);
  });

  it('reaches the Word file in every part', async () => {
    const files = await parts(OFFICE);
    const document = files['word/document.xml'] ?? '';
    const styles = files['word/styles.xml'] ?? '';
    expect(styles).toMatch(/w:styleId="Gwbody">.*?w:line="560"/s);
    expect(styles).toMatch(/w:styleId="Gwheading2">.*?<w:b\/>/s);
    expect(styles).toMatch(/w:styleId="Gwbody">(?:(?!<\/w:style>).)*w:ascii="Times New Roman"/s);
    expect(styles).toMatch(/w:styleId="Gwtitle">(?:(?!<\/w:style>).)*w:ascii="方正小标宋简体"/s);
    expect(document).toContain('w:color="FF0000" w:sz="18"');
    expect(document).toContain('w:linePitch="560"');
    expect(document.includes('<w:sz w:val="60"/>')).toBe(true);
    // 版记 in 3号: letters, lines and indents grow together, and the box with them.
    expect(styles).toMatch(
      /w:styleId="Gwimprintcopy">(?:(?!<\/w:style>).)*w:line="549"(?:(?!<\/w:style>).)*w:sz w:val="32"/s,
    );
    expect(document).toContain('分送：');
    expect(document).not.toContain('抄送：');
    const footer = Object.entries(files).find(
      ([path, xml]) => /footer\d/.test(path) && xml.includes('PAGE') && !xml.includes('wps:wsp'),
    )?.[1];
    expect(footer).toContain('w:jc w:val="center"');
    expect(footer).not.toContain('—');
  });

  it('reaches print too', () => {
    const html = writeHtml(buildNotice(data(OFFICE)));
    expect(html).toContain('local("Times New Roman")');
    expect(html).toContain('border-bottom:2.25pt');
    expect(html).toContain('gw-bold');
    expect(html).toContain('data-page-number="plain-center"');
    expect(html).toMatch(/\.gw-body\{font:16pt\/28pt/);
    const briefing = writeHtml(buildBriefing({ ...data(OFFICE), number: '第11期' }));
    expect(briefing).toContain('〔2026〕第11期');
  });

  it('prints who signed a bulletin at the right above the mark, only where the office names somebody', async () => {
    const signed = data(OFFICE);
    const settings = { ...signed.settings, 'briefing.signer': '张三', 'briefing.remark': '内部资料' };
    const briefing = buildBriefing({ ...signed, settings, number: '第11期' });
    expect(fillPages(briefing).pages).toBe(1);
    expect(writeHtml(briefing)).toMatch(/内部资料<\/span><span>签发人：张三<\/span>/);
    const document = strFromU8(unzipSync(await writeDocx(briefing))['word/document.xml'] ?? new Uint8Array());
    expect(document).toMatch(/内部资料.*<w:tab\/>.*签发人：张三/);
    expect(document.indexOf('签发人：张三')).toBeLessThan(document.indexOf('招商引资工作专报'));
    expect(writeHtml(buildBriefing({ ...signed, number: '第11期' }))).not.toContain('签发人');
  });
});
