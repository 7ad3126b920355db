/** One rule of the standard, tried on a document. */
export interface FormatFinding {
  /** Id of the rule: A packages, B page, C text, D head, E title, F end, G page numbers, H imprint, I tables. */
  readonly rule: string;
  /** `warn`: allowed, but not what the standard recommends. */
  readonly level: 'pass' | 'warn' | 'fail';
  readonly requirement: string;
  /** What was found; empty when nothing needs saying. */
  readonly found: string;
}

export interface Report {
  readonly findings: FormatFinding[];
  /** Records a rule; `advice` makes a violation a warning. */
  check(rule: string, ok: boolean, requirement: string, found?: string, advice?: boolean): void;
}

export function createReport(): Report {
  const findings: FormatFinding[] = [];
  return {
    findings,
    check(rule, ok, requirement, found = '', advice = false) {
      findings.push({ rule, level: ok ? 'pass' : advice ? 'warn' : 'fail', requirement, found });
    },
  };
}

export function isNear(found: number | null, wanted: number, tolerance: number): boolean {
  return found !== null && Math.abs(found - wanted) <= tolerance;
}

/** Names under which the faces of the standard are sold. */
export const FONT_FAMILIES = {
  仿宋: [
    '仿宋_GB2312',
    '仿宋',
    'FangSong',
    'FangSong_GB2312',
    '方正仿宋_GBK',
    '方正仿宋简体',
    '方正仿宋_GB2312',
    'STFangsong',
    '华文仿宋',
  ],
  楷体: [
    '楷体_GB2312',
    '楷体',
    'KaiTi',
    'KaiTi_GB2312',
    '方正楷体_GBK',
    '方正楷体简体',
    'STKaiti',
    '华文楷体',
  ],
  黑体: ['黑体', 'SimHei', '方正黑体_GBK', '方正黑体简体', 'STHeiti'],
  小标宋: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '小标宋'],
  宋体: ['宋体', 'SimSun', 'NSimSun', '新宋体', '方正书宋_GBK', '方正书宋简体'],
} as const;

export function isOfFamily(font: string, family: keyof typeof FONT_FAMILIES): boolean {
  return (FONT_FAMILIES[family] as readonly string[]).includes(font);
}
