import { MAX_TITLE_CHARACTERS } from '../page/page';

/** A line may not begin with these, nor end with an opening mark: 标题回行要词意完整. */
const NOT_FIRST = '，。、；：！？）》」』〕”’的和与及了号月日年';
const NOT_LAST = '（《「『〔“‘和与及';
/** Good places to end a line: after a word that opens or closes a phrase. */
const GOOD_ENDS =
  /(?:关于|印发|情况|全[区县市]|\d月|\d年|季度|办公室|提请协调解决|更正|报送|上报|\d个|（.{1,8}）)$/;
/** Words of titles that stay whole. */
const WORDS = [
  ...['招商引资', '招商项目', '项目', '推进', '工作', '情况', '通报', '通知', '公布', '评比', '报送', '报表'],
  ...['领导小组', '领导', '小组', '委员会', '管理', '办公室', '协调', '解决', '提请', '有关', '问题', '当面'],
  ...['汇报', '首谈', '裁决', '包保', '综合', '得分', '说明', '一览表', '清单', '调度', '会议', '纪要'],
  ...['产业园', '开发区', '度假区', '工业园', '产业', '园区', '街道', '农场', '生物', '医药', '智能', '装备'],
  ...[
    '新能源',
    '新材料',
    '电子',
    '信息',
    '物流',
    '投资',
    '建设',
    '中心',
    '基地',
    '生态',
    '旅游',
    '农业',
    '农村',
  ],
  ...[
    '更正',
    '数据',
    '重点',
    '季度',
    '年度',
    '商请',
    '函复',
    '督查问效',
    '巡查',
    '测评',
    '满意度',
    '落地评审',
  ],
  ...[
    '结构件',
    '零部件',
    '生产线',
    '锂电池',
    '半导体',
    '供应链',
    '综合体',
    '制造',
    '加工',
    '研发',
    '精密',
    '科技',
  ],
  ...[
    '光伏',
    '储能',
    '数字',
    '经济',
    '总部',
    '材料',
    '设备',
    '器械',
    '食品',
    '冷链',
    '仓储',
    '商业',
    '文化',
    '健康',
  ],
];

const COSTS = { forbidden: 500, name: 60, word: 14, elsewhere: 6, moreLines: 12, waisted: 10 } as const;

/**
 * Breaks a title into lines of at most 20 characters (2号 on 156 mm), balanced, without tearing a number, a word
 * or, where it fits a line, one of the `names`, or leaving a particle at the start of a line. A line break in the
 * title is a wanted one.
 */
export function breakTitle(
  title: string,
  names: readonly string[] = [],
  limit = MAX_TITLE_CHARACTERS,
): string[] {
  return title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => breakLine(line, names, limit));
}

function breakLine(line: string, names: readonly string[], limit: number): string[] {
  const characters = [...line];
  const least = Math.ceil(characters.length / limit);
  if (least <= 1) return [line];
  const costs = breakCosts(characters, names, limit);
  const [few, more] = [least, least + 1].map((count) => divide(characters.length, count, limit, costs));
  const best = more && more.cost + COSTS.moreLines < (few?.cost ?? Number.POSITIVE_INFINITY) ? more : few;
  const ends = best?.ends ?? [];
  return ends.map((end, at) => characters.slice(ends[at - 1] ?? 0, end).join(''));
}

interface Division {
  readonly cost: number;
  /** Ends of the lines. */
  readonly ends: readonly number[];
}

/** The cheapest way to cut `length` characters into `count` lines; `null` when there is none. */
function divide(length: number, count: number, limit: number, costs: readonly number[]): Division | null {
  const ideal = length / count;
  let reached = new Map<number, Division>([[0, { cost: 0, ends: [] }]]);
  for (let line = 1; line <= count; line += 1) {
    const next = new Map<number, Division>();
    for (const [start, { cost, ends }] of reached) {
      for (let end = start + 1; end <= Math.min(length, start + limit); end += 1) {
        if ((end === length) !== (line === count)) continue;
        const size = end - start;
        const before = start - (ends.at(-2) ?? 0);
        const earlier = (ends.at(-2) ?? 0) - (ends.at(-3) ?? 0);
        // Wide above and below a narrow line: neither 梯形 nor 菱形.
        const waisted = ends.length >= 2 && before < earlier && before < size ? COSTS.waisted : 0;
        const total = cost + Math.abs(size - ideal) + waisted + (end === length ? 0 : (costs[end] ?? 0));
        if (total < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(end, { cost: total, ends: [...ends, end] });
      }
    }
    reached = next;
  }
  return reached.get(length) ?? null;
}

/** What a break before every character costs. */
function breakCosts(characters: readonly string[], names: readonly string[], limit: number): number[] {
  const costs = characters.map((_, at) => placeCost(characters, at));
  const text = characters.join('');
  const raise = (word: string, cost: (before: number) => number): void => {
    for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
      const start = [...text.slice(0, from)].length;
      const size = [...word].length;
      for (let at = start + 1; at < start + size; at += 1) costs[at] = cost(costs[at] ?? 0);
    }
  };
  for (const word of WORDS) raise(word, (before) => Math.max(before, COSTS.word));
  // A name that has to be torn is torn between its words.
  for (const name of new Set(names))
    if ([...name].length <= limit) raise(name, (before) => before + COSTS.name);
  return costs;
}

function placeCost(characters: readonly string[], at: number): number {
  const before = characters[at - 1] ?? '';
  const after = characters[at] ?? '';
  if (NOT_FIRST.includes(after) || NOT_LAST.includes(before)) return COSTS.forbidden;
  if (/[\dA-Za-z—]/.test(before) && /[\dA-Za-z—年月日]/.test(after)) return COSTS.forbidden;
  return GOOD_ENDS.test(characters.slice(0, at).join('')) ? 0 : COSTS.elsewhere;
}
