import { LANDSCAPE_TWIPS, PAGE_TWIPS } from '../page/page';
import { child, numeric, value, type XmlElement } from './read-xml';
import { isNear, type Report } from './report';
import type { WordDocument } from './word-document';

const ONE_MM = 57;
const HALF_MM = 29;

export function isLandscape(section: XmlElement | undefined): boolean {
  const size = child(section, 'w:pgSz');
  return (numeric(size, 'w:w') ?? 0) > (numeric(size, 'w:h') ?? 0);
}

/** Width of the type area of a section, twips. */
export function textWidthOf(section: XmlElement | undefined): number {
  const margin = child(section, 'w:pgMar');
  const width = numeric(child(section, 'w:pgSz'), 'w:w') ?? 0;
  return width - (numeric(margin, 'w:left') ?? 0) - (numeric(margin, 'w:right') ?? 0);
}

export function textHeightOf(section: XmlElement | undefined): number {
  const margin = child(section, 'w:pgMar');
  const height = numeric(child(section, 'w:pgSz'), 'w:h') ?? 0;
  return height - (numeric(margin, 'w:top') ?? 0) - (numeric(margin, 'w:bottom') ?? 0);
}

/** B: paper, margins, type area, grid (5.1, 5.2, 8). */
export function checkPage(document: WordDocument, report: Report): void {
  document.sections.forEach((section, index) => {
    const at = `.${index + 1}`;
    const size = child(section, 'w:pgSz');
    const margin = child(section, 'w:pgMar');
    const turned = isLandscape(section);
    const [width, height] = [numeric(size, 'w:w'), numeric(size, 'w:h')];
    const paper = turned ? [PAGE_TWIPS.height, PAGE_TWIPS.width] : [PAGE_TWIPS.width, PAGE_TWIPS.height];
    report.check(
      `B01${at}`,
      isNear(width, paper[0] ?? 0, 12) && isNear(height, paper[1] ?? 0, 12),
      '用纸为 A4（210×297 毫米）',
      `${mm(width)}×${mm(height)} 毫米`,
    );
    report.check(`B02${at}`, (value(size, 'w:orient') === 'landscape') === turned, '纸张方向与宽高一致');
    const edges = turned ? LANDSCAPE_TWIPS : PAGE_TWIPS;
    const top = numeric(margin, 'w:top');
    const left = numeric(margin, 'w:left');
    if (turned) {
      const ok = isNear(top, edges.top, ONE_MM) && isNear(numeric(margin, 'w:right'), edges.right, ONE_MM);
      report.check(
        `B07${at}`,
        ok && isNear(left, edges.left, ONE_MM),
        '横排页订口一侧 28 毫米、天头一侧 37 毫米',
        `上 ${mm(top)}，左 ${mm(left)} 毫米`,
      );
    } else {
      report.check(`B03${at}`, isNear(top, edges.top, ONE_MM), '天头 37 毫米±1 毫米', `${mm(top)} 毫米`);
      report.check(`B04${at}`, isNear(left, edges.left, ONE_MM), '订口 28 毫米±1 毫米', `${mm(left)} 毫米`);
    }
    const tolerance = turned ? ONE_MM : HALF_MM;
    report.check(
      `B05${at}`,
      isNear(textWidthOf(section), edges.textWidth, tolerance),
      `版心宽 ${turned ? 225 : 156} 毫米`,
      `${mm(textWidthOf(section))} 毫米`,
    );
    report.check(
      `B06${at}`,
      isNear(textHeightOf(section), edges.textHeight, tolerance),
      `版心高 ${turned ? 156 : 225} 毫米`,
      `${mm(textHeightOf(section))} 毫米`,
    );
    report.check(`B08${at}`, (numeric(margin, 'w:gutter') ?? 0) === 0, '装订线为 0（订口已含在左边距）');
    const grid = child(section, 'w:docGrid');
    const pitch = numeric(grid, 'w:linePitch');
    const lines = ['lines', 'linesAndChars', 'snapToChars'].includes(value(grid, 'w:type') ?? '');
    report.check(
      `B09${at}`,
      lines && pitch !== null && pitch >= 570 && pitch <= 579,
      '文档网格每面 22 行',
      pitch === null ? '无网格' : `行距 ${pitch / 20} 磅`,
      true,
    );
  });
}

function mm(twips: number | null): string {
  return twips === null ? '？' : ((twips * 25.4) / 1440).toFixed(1);
}
