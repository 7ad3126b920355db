import type { DocumentProfile } from '../model';
import { FONT_SUBSTITUTES, fontName, LATIN_FONT, usesTimes } from '../page/fonts';
import { type FontRole, LINE_STYLES, type LineStyleName, lineStyle } from '../page/line-styles';
import {
  LANDSCAPE_MM,
  LETTER_MM,
  LINE_POINTS,
  PAGE_MM,
  RED,
  RED_RULE_SPACE_POINTS,
  SMALL_CHARACTER_TWIPS,
  TABLE_CELL_MARGIN_TWIPS,
  WALL_MM,
} from '../page/page';
import { layoutOf } from '../page/profile';

/** Free faces of the same kind, for a machine without the official ones. */
const GENERIC: Record<FontRole, string> = {
  title: '"STZhongsong","Noto Serif CJK SC",serif',
  body: '"FangSong","STFangsong","Noto Serif CJK SC",serif',
  heading1: '"SimHei","STHeiti","Noto Sans CJK SC",sans-serif',
  heading2: '"KaiTi","STKaiti","Noto Serif CJK SC",serif',
  pageNumber: '"SimSun","STSong","Noto Serif CJK SC",serif',
};

export function points(twips: number): string {
  return `${Math.round(twips * 5) / 100}pt`;
}

function fontFamily(role: FontRole, profile: DocumentProfile): string {
  const name = fontName(role, profile).replace(/["\\\n;{}<>]/g, '');
  const substitute = FONT_SUBSTITUTES[name];
  const latin = usesTimes(role, profile) ? ['"gw-latin"'] : [];
  return [...latin, `"${name}"`, ...(substitute ? [`"${substitute}"`] : []), GENERIC[role]].join(',');
}

function lineRule(name: LineStyleName, profile: DocumentProfile): string {
  const style = lineStyle(name, profile);
  const indent = style.hanging === undefined ? (style.firstLine ?? 0) : -style.hanging;
  const rules = [
    `font:${style.points}pt/${style.line === null ? '1.2' : points(style.line)} ${fontFamily(style.font, profile)}`,
    `text-align:${style.align === 'both' ? 'justify' : style.align}`,
    `text-indent:${points(indent)}`,
    `padding:0 ${points(style.right ?? 0)} 0 ${points(style.left ?? 0)}`,
    ...(style.spacing === undefined ? [] : [`letter-spacing:${points(style.spacing)}`]),
    ...(style.red ? [`color:#${RED}`] : []),
    ...(style.bold ? ['font-weight:bold', 'font-synthesis:weight'] : []),
  ];
  return `.gw-${name}{${rules.join(';')}}`;
}

/** The style sheet of official pages: measures from page.ts, lines from line-styles.ts, fonts of the office. */
export function documentCss(profile: DocumentProfile, paper: 'A4' | 'A3' = 'A4'): string {
  const roles = Object.keys(GENERIC) as FontRole[];
  return [
    // Only digits and Latin letters: quotes and dashes stay Chinese.
    ...(layoutOf(profile).timesDigits
      ? [
          `@font-face{font-family:"gw-latin";src:local("${LATIN_FONT}"),local("Liberation Serif");unicode-range:U+0020-007E}`,
        ]
      : []),
    '.gw-document,.gw-document *{box-sizing:border-box;margin:0}',
    '.gw-document{color:#000;text-autospace:no-autospace;font-kerning:none;font-synthesis:none;text-rendering:geometricPrecision}',
    '.gw-line{white-space:pre-wrap;overflow-wrap:anywhere;line-break:strict}',
    ...(Object.keys(LINE_STYLES) as LineStyleName[]).map((name) => lineRule(name, profile)),
    ...roles.map((role) => `.gw-font-${role}{font-family:${fontFamily(role, profile)}}`),
    '.gw-split-head{text-align-last:justify}',
    '.gw-split-tail{text-indent:0}',
    '.gw-bold{font-weight:bold;font-synthesis:weight}',
    '.gw-mark{display:flex;justify-content:center;white-space:nowrap}',
    '.gw-ends{display:flex;justify-content:space-between;white-space:nowrap}.gw-ends>:last-child{margin-left:auto}',
    `.gw-red-rule{border-bottom:${layoutOf(profile).ruleWeight}pt solid #${RED};padding-bottom:${RED_RULE_SPACE_POINTS}pt}`,
    '.gw-table{width:100%;table-layout:fixed;border-collapse:collapse}',
    `.gw-table th,.gw-table td{border:.5pt solid #000;padding:${points(TABLE_CELL_MARGIN_TWIPS.top)} ${points(TABLE_CELL_MARGIN_TWIPS.right)};font-weight:normal;overflow-wrap:anywhere;vertical-align:middle;white-space:pre-line}`,
    '.gw-table.gw-dense th,.gw-table.gw-dense td{padding-top:0;padding-bottom:0}',
    `.gw-table td{font-family:${fontFamily('body', profile)}}`,
    `.gw-table th,.gw-table .gw-group td,.gw-table .gw-total td{font-family:${fontFamily('heading1', profile)}}`,
    '.gw-table .gw-group td{background:#f2f2f2;text-align:left;-webkit-print-color-adjust:exact;print-color-adjust:exact}',
    '.gw-table td.gw-shade{background:#d9d9d9;-webkit-print-color-adjust:exact;print-color-adjust:exact}',
    '.gw-left{text-align:left}.gw-center,.gw-table th{text-align:center}.gw-right{text-align:right}',
    `.gw-chart{text-align:center;line-height:0}.gw-svg{max-width:100%}.gw-svg text{font-family:${fontFamily('pageNumber', profile)}}`,
    `.gw-form-box{border:.5pt solid #000;padding:3pt 5pt;font:14pt/1.2 ${fontFamily('heading1', profile)}}`,
    '.gw-photos{display:flex;align-items:flex-end}.gw-photos>figure{flex:1;text-align:center}.gw-photos img,.gw-photos figure>div{display:inline-block;vertical-align:bottom}',
    '.gw-imprint{width:100%}',
    '.gw-imprint .gw-rule{border-top:.75pt solid #000;height:2pt}.gw-imprint .gw-rule-outer{border-top-width:1pt}',
    ...letterRules(),
    ...pageRules(profile, paper),
  ].join('\n');
}

/** 信函格式 (10.1): mark and rules stand outside the type area; the first page has no number. */
function letterRules(): string[] {
  const { markTop, ruleGap, footRule, left, right } = LETTER_MM;
  return [
    `.gw-letterhead{margin:${markTop - PAGE_MM.top}mm -${right}mm 0 -${left}mm}`,
    `.gw-letter-rule{border:0 solid #${RED}}`,
    `.gw-letter-head-rule{margin-top:${ruleGap}mm}`,
    `.gw-letter-foot-rule{position:absolute;left:-${left}mm;right:-${right}mm;bottom:${footRule - PAGE_MM.bottom}mm}`,
    '.gw-page:has(.gw-letterhead)>.gw-number-box{display:none}',
  ];
}

/** The number of a page lying across: turned with the sheet (8), or at its lower edge where the office wants it. */
function landscapeNumber(profile: DocumentProfile): string[] {
  const { top, right, bottom, left, textHeight } = LANDSCAPE_MM;
  const inset = points(SMALL_CHARACTER_TWIPS);
  if (layoutOf(profile).landscapeNumber === 'bottom') {
    return [
      `.gw-landscape>.gw-number-box{top:calc(${top + textHeight + 7}mm - 7pt)}`,
      `.gw-landscape.gw-odd>.gw-number-box{right:calc(${right}mm + ${inset})}`,
      `.gw-landscape.gw-even>.gw-number-box{left:calc(${left}mm + ${inset})}`,
      `.gw-landscape.gw-odd>.gw-number-center,.gw-landscape.gw-even>.gw-number-center{left:${left}mm;right:${right}mm}`,
    ];
  }
  const column = `left:calc(${left - 7}mm - 7pt)`;
  return [
    '.gw-landscape>.gw-number-box{writing-mode:vertical-rl;text-orientation:sideways;top:auto;right:auto}',
    `.gw-landscape.gw-odd>.gw-number-box{${column};bottom:calc(${bottom}mm + ${inset})}`,
    `.gw-landscape.gw-even>.gw-number-box{${column};top:calc(${top}mm + ${inset})}`,
    `.gw-landscape.gw-odd>.gw-number-center,.gw-landscape.gw-even>.gw-number-center{right:auto;${column};top:${top}mm;bottom:${bottom}mm}`,
  ];
}

/** Printed on both sides, the even page has its binding edge on the right: the two type areas lie on each other. */
function duplexRules(): string[] {
  const { left, right } = PAGE_MM;
  const inset = points(SMALL_CHARACTER_TWIPS);
  const even = '.gw-duplex .gw-even:not(.gw-wall)';
  return [
    `${even}:not(.gw-landscape)>.gw-area{left:${right}mm}`,
    `${even}:not(.gw-landscape)>.gw-number-box:not(.gw-number-center){left:calc(${right}mm + ${inset})}`,
    `${even}:not(.gw-landscape)>.gw-number-center{left:${right}mm;right:${left}mm}`,
    `${even}.gw-landscape>.gw-area{top:${LANDSCAPE_MM.bottom}mm}`,
  ];
}

/** Real page boxes: type area and page number stand where the standard puts them (5.2, 7.5, 8). */
function pageRules(profile: DocumentProfile, paper: 'A4' | 'A3'): string[] {
  const { width, height, top, left, right, textWidth, textHeight } = PAGE_MM;
  const turned = LANDSCAPE_MM;
  const inset = points(SMALL_CHARACTER_TWIPS);
  return [
    `.gw-page{position:relative;width:${width}mm;height:${height}mm;background:#fff;overflow:hidden;contain:strict}`,
    `.gw-page.gw-landscape{width:${height}mm;height:${width}mm}`,
    `.gw-area{position:absolute;left:${left}mm;top:${top}mm;width:${textWidth}mm;height:${textHeight}mm}`,
    `.gw-landscape>.gw-area{left:${turned.left}mm;top:${turned.top}mm;width:${turned.textWidth}mm;height:${turned.textHeight}mm}`,
    '.gw-area>.gw-imprint{position:absolute;left:0;bottom:0}',
    `.gw-number-box{position:absolute;font:14pt/14pt ${fontFamily('pageNumber', profile)};white-space:nowrap;top:calc(${top + textHeight + 7}mm - 7pt)}`,
    `.gw-odd>.gw-number-box{right:calc(${right}mm + ${inset})}`,
    `.gw-even>.gw-number-box{left:calc(${left}mm + ${inset})}`,
    `.gw-odd>.gw-number-center,.gw-even>.gw-number-center{left:${left}mm;right:${right}mm;text-align:center}`,
    ...landscapeNumber(profile),
    ...duplexRules(),
    // On paper every sheet is upright; a turned page is turned back with its sheet, so no printer has to.
    `@media print{.gw-sheet{width:${width}mm;height:${height}mm;overflow:hidden;break-after:page;break-inside:avoid}.gw-sheet:last-child{break-after:auto}.gw-sheet>.gw-landscape{transform-origin:0 0;transform:translateY(${height}mm) rotate(-90deg)}}`,
    `.gw-page.gw-wall{width:${WALL_MM.width}mm;height:${WALL_MM.height}mm}`,
    `.gw-wall>.gw-area{left:${WALL_MM.left}mm;top:${WALL_MM.top}mm;width:${WALL_MM.textWidth}mm;height:${WALL_MM.textHeight}mm}`,
    `.gw-page.gw-wall>.gw-number-box{writing-mode:horizontal-tb;left:auto;right:${WALL_MM.right}mm;top:auto;bottom:10mm}`,
    `@media print{.gw-sheet:has(>.gw-wall){width:${WALL_MM.width}mm;height:${WALL_MM.height}mm}.gw-sheet>.gw-wall{transform:none}}`,
    paper === 'A3'
      ? `@page{size:${WALL_MM.width}mm ${WALL_MM.height}mm;margin:0}`
      : `@page{size:${width}mm ${height}mm;margin:0}`,
    `.gw-flow{width:${textWidth}mm;margin:0 auto;padding:${top}mm 0;min-height:${LINE_POINTS}pt}`,
    `.gw-flow.gw-landscape{width:${turned.textWidth}mm}`,
  ];
}
