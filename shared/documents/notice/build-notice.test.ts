import { describe, expect, it } from 'vitest';
import type { RankedRow } from '../../domain/scheme/result';
import { checkConsistency } from '../check-consistency';
import type { DocumentModel, Paragraph, Table } from '../model';
import { noticeFixture } from '../testing/notice-fixture';
import { buildNotice } from './build-notice';
import type { IndicatorTotal, NoticeData } from './notice-data';

function paragraph(model: DocumentModel, key: string): Paragraph {
  const block = model.blocks.find((entry) => entry.type === 'paragraph' && entry.key === key);
  if (block?.type !== 'paragraph') throw new Error(`no paragraph ${key}`);
  return block;
}

function table(model: DocumentModel, key: string): Table {
  const blocks = [...model.blocks, ...model.attachments.flatMap((attachment) => attachment.blocks)];
  const block = blocks.find((entry) => entry.type === 'table' && entry.key === key);
  if (block?.type !== 'table') throw new Error(`no table ${key}`);
  return block;
}

function withTotal(data: NoticeData, change: (total: IndicatorTotal) => IndicatorTotal): NoticeData {
  return {
    ...data,
    totals: data.totals.map((total) => (total.id === 'signed-count' ? change(total) : total)),
  };
}

const data = noticeFixture();

describe('buildNotice', () => {
  const model = buildNotice(data);

  it('has the parts of a notice in order', () => {
    const headings = model.blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 1 ? [block.text] : [],
    );
    expect(headings).toEqual([
      '一、总体情况',
      '二、单项排序',
      '三、综合排名',
      '四、报送情况',
      '五、存在问题',
      '六、下一步要求',
    ]);
    expect(model.title).toBe('关于2026年11月全区招商引资项目推进情况的通报');
    expect(model.masthead?.number).toBe('×开放办〔2026〕11号');
    expect(model.attachments.map((attachment) => attachment.title)).toEqual([
      '全区2026年11月新签约项目清单',
      '全区2026年11月新注册项目清单',
      '全区2026年11月新开工项目清单',
      '全区2026年11月新投产项目清单',
    ]);
  });

  it('says done, share of the target, gap to the expected progress and change', () => {
    const total: IndicatorTotal = {
      id: 'signed-count',
      month: { reported: '14', recognised: '12', previous: '9', lastYear: '10' },
      year: { recognised: '156', target: '200', lastYear: '161' },
    };
    const text = paragraph(buildNotice(withTotal(data, () => total)), 'overview.signed-count').text;
    expect(text).toBe(
      '11月，签约项目12个，同比增长20.0%；1—11月累计156个，完成年度目标的78.0%，欠时序进度13.7个百分点，同比下降3.1%。',
    );
  });

  it('a unit without a target does not help to reach the targets of the others, and the paper says so', () => {
    const unit = data.units[0]?.name ?? '';
    const own = data.year.groups
      .flatMap((group) => group.rows)
      .find((row) => row.unit === unit)
      ?.items.find((item) => item.id === 'signed-count');
    const year = {
      ...data.year,
      groups: data.year.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) => ({
          ...row,
          items: row.items.map((item) => (item === own ? { ...item, target: null, rate: null } : item)),
        })),
      })),
    };
    let part = '';
    const model = buildNotice(
      withTotal({ ...data, year }, (total) => {
        part = String(Number(total.year.recognised) - Number(own?.actual));
        const target = String(Number(total.year.target) - Number(own?.target));
        return { ...total, year: { ...total.year, target, targeted: part } };
      }),
    );
    expect(checkConsistency(model).filter((check) => !check.ok)).toEqual([]);
    expect(paragraph(model, 'overview.targeted').text).toBe(
      `注：完成率只计下达了年度目标的单位，这些单位累计签约项目${part}个。`,
    );
    expect(paragraph(model, 'items.signed-count.targeted').text).toBe(
      paragraph(model, 'overview.targeted').text,
    );
    const rateOf = (done: number, target: string | undefined) => ((done / Number(target)) * 100).toFixed(1);
    const [row] = table(model, 'overview.table').rows;
    expect(row?.[6]).toBe(rateOf(Number(part), row?.[5]));
    const { rows, totalRow } = table(model, 'items.signed-count.table');
    const targeted = rows.filter((cells) => cells.length > 1 && cells[6] !== '—');
    const done = targeted.reduce((sum, cells) => sum + Number(cells[5]), 0);
    expect(done).toBeLessThan(Number(totalRow?.[5]));
    expect(totalRow?.[7]).toBe(rateOf(done, totalRow?.[6]));
  });

  it('words zero, no target, equal and unknown figures', () => {
    const none = withTotal(data, (total) => ({
      ...total,
      month: { ...total.month, recognised: '0', lastYear: '3' },
      year: { recognised: '55', target: null, lastYear: '55' },
    }));
    expect(paragraph(buildNotice(none), 'overview.signed-count').text).toBe(
      '11月，无新签约项目；1—11月累计55个（未下达年度目标），与上年同期持平。',
    );
    const unknown = withTotal(data, (total) => ({
      ...total,
      month: { ...total.month, recognised: '5', lastYear: null },
      year: { recognised: '11', target: '12', lastYear: '0' },
    }));
    expect(paragraph(buildNotice(unknown), 'overview.signed-count').text).toBe(
      '11月，签约项目5个；1—11月累计11个，完成年度目标的91.7%，与时序进度持平，上年同期为零。',
    );
  });

  it('names who has some without a place, instead of saying that nobody has any', () => {
    const unplaced = (row: RankedRow): RankedRow => ({
      ...row,
      items: row.items.map((item) => (item.id === 'signed-count' ? { ...item, place: null } : item)),
    });
    const groups = data.month.groups.map((group) => ({ ...group, rows: group.rows.map(unplaced) }));
    const paper = buildNotice({ ...data, month: { ...data.month, groups } });
    const { text } = paragraph(paper, 'items.signed-count.leaders');
    expect(text).toMatch(/^11月签约项目，.+\d个、.+\d个，不排位次。$/);
    expect(checkConsistency(paper).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('lets nobody lead without points', () => {
    const [first, ...others] = data.month.groups;
    if (!first) throw new Error('no group');
    const rows = first.rows.map((row) => ({
      ...row,
      place: 1,
      previousPlace: 5,
      score: '0.00',
      exactScore: '0/1',
    }));
    const paper = buildNotice({
      ...data,
      month: { ...data.month, groups: [{ ...first, rows }, ...others] },
    });
    expect(paragraph(paper, 'composite.group1').text).toBe(`11月综合排名，${first.name}中各单位均未得分。`);
  });

  it('states shared places once and lists the units without any', () => {
    expect(paragraph(model, 'items.signed-count.leaders').text).toContain('均为3个，并列第1位');
    const zero = paragraph(model, 'items.signed-count.zero');
    expect(zero.lists?.[0]?.items.length).toBe(Number(zero.lists?.[0]?.stated));
  });

  it('says of several units that rose as far that each of them did', () => {
    const said = model.blocks.flatMap((block) =>
      block.type === 'paragraph' && block.key.startsWith('composite.group') ? [block.text] : [],
    );
    expect(said[0]).toContain('临江街道较上月上升6位，升幅最大');
    expect(said[1]).toContain('区工信局、区国资公司均较上月上升2位，升幅最大');
  });

  it('shows every unit in every item table, groups apart, units without target as a dash', () => {
    const signed = table(model, 'items.signed-count.table');
    const names = signed.rows.filter((row) => row.length > 1).map((row) => row[1]);
    expect(names.sort()).toEqual(data.units.map((unit) => unit.name).sort());
    expect(signed.rows.filter((row) => row.length === 1)).toEqual([['镇街组'], ['部门组'], ['园区组']]);
    const withoutTarget = signed.rows.filter((row) => row[6] === '—');
    expect(withoutTarget.length).toBeGreaterThan(0);
    for (const row of withoutTarget) expect(row[7]).toBe('—');
  });

  it('names late, missing and returned reports', () => {
    expect(paragraph(model, 'submissions.state').text).toBe(
      '按照每月23日前报送报表的要求，本月应报单位20个，按时报送17个，迟报2个（朝阳农场、区住建局），未报1个（现代物流园）。经核查，退回1个单位上报事项2项（临江街道2项），请抓紧补正。',
    );
    const complete = {
      ...data,
      submissions: data.submissions.map((entry) => ({ ...entry, state: 'on-time' as const, returned: 0 })),
    };
    expect(paragraph(buildNotice(complete), 'submissions.state').text).toContain(
      '按时报送20个，无迟报、漏报单位。',
    );
  });

  it('says so when nothing was reported as a problem', () => {
    expect(paragraph(buildNotice({ ...data, problems: [] }), 'problems.none').text).toContain(
      '未报送需要协调解决的问题',
    );
  });

  it('praises no schedule that no target was set for', () => {
    const data = noticeFixture();
    const totals = data.totals.map((total) => ({ ...total, year: { ...total.year, target: null } }));
    const notice = buildNotice({ ...data, problems: [], totals });
    expect(paragraph(notice, 'problems.none').text).toBe('本月各单位未报送需要协调解决的问题。');
    expect(paragraph(notice, 'requirements.progress').text).not.toContain('时序');
  });

  it('calls units of three months in the tail to report in person', () => {
    expect(paragraph(model, 'composite.warning1').text).toContain(
      '连续3个月靠后（9月居第8位、10月居第7位、11月居第8位）',
    );
  });

  it('explains a district target above the sum of the units', () => {
    const raised = withTotal(data, (total) => ({ ...total, year: { ...total.year, target: '999' } }));
    expect(paragraph(buildNotice(raised), 'items.signed-count.note').text).toContain('全区年度目标为999个');
  });

  it('lists each recognised project once, with the sum of their investment', () => {
    const list = table(model, 'list.signed');
    expect(list.rows.length).toBe(data.projects.filter((project) => project.stage === 'signed').length);
    expect(list.rows[0]?.[6]).toMatch(/^11月\d{1,2}日$/);
  });
});

describe('amounts', () => {
  it('are printed with two decimals, and the printed rows add up to the printed total', () => {
    const thirds = (result: NoticeData['year']): NoticeData['year'] => ({
      ...result,
      groups: result.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) => ({
          ...row,
          items: row.items.map((item) =>
            item.id === 'funds-in-place' ? { ...item, actual: '100.004' } : item,
          ),
        })),
      })),
    });
    const model = buildNotice({
      ...data,
      year: thirds(data.year),
      totals: data.totals.map((total) =>
        total.id === 'funds-in-place' ? { ...total, year: { ...total.year, recognised: '2000.08' } } : total,
      ),
    });
    const funds = table(model, 'items.funds-in-place.table');
    expect(funds.rows.filter((row) => row.length > 1).every((row) => row[5] === '100')).toBe(true);
    expect(funds.totalRow?.[5]).toBe('2000');
    expect(checkConsistency(model).filter((check) => !check.ok)).toEqual([]);
  });
});
