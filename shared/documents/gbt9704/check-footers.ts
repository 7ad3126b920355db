import { isLandscape } from './check-page';
import type { WordPackage } from './open-package';
import { child, isOn, numeric, value, type XmlElement } from './read-xml';
import { isNear, isOfFamily, type Report } from './report';
import type { WordDocument } from './word-document';

/** 7 mm from the type area to the middle of the dash, with 1.5 mm to either side. */
const DASH_OFFSET = 397;
const DASH_TOLERANCE = 85;

/** G: page numbers (7.5). */
export function checkFooters(document: WordDocument, pack: WordPackage, report: Report): void {
  report.check('G01', isOn(child(document.settings, 'w:evenAndOddHeaders')), '单双页页码位置不同');
  document.sections.forEach((section, index) => {
    const references = section.children.filter(({ name }) => name === 'w:footerReference');
    if (references.length === 0 && index > 0) return;
    for (const kind of ['default', 'even'] as const) {
      const reference = references.find((entry) => value(entry, 'w:type') === kind);
      checkFooter(document, section, footerPart(pack, reference), kind, `${index + 1}${kind}`, report);
    }
  });
  const restarts = document.sections
    .slice(1)
    .some((section) => value(child(section, 'w:pgNumType'), 'w:start') !== undefined);
  report.check('G07', !restarts, '附件与正文连续编页');
}

function footerPart(pack: WordPackage, reference: XmlElement | undefined): XmlElement | undefined {
  const id = value(reference, 'r:id');
  const relations = pack.parts.get('word/_rels/document.xml.rels')?.children ?? [];
  const target = value(
    relations.find((relation) => value(relation, 'Id') === id),
    'Target',
  );
  return target === undefined ? undefined : pack.parts.get(`word/${target}`);
}

function checkFooter(
  document: WordDocument,
  section: XmlElement,
  part: XmlElement | undefined,
  kind: 'default' | 'even',
  at: string,
  report: Report,
): void {
  const line = part ? document.paragraphsOf(part).find(({ text }) => text.includes('{PAGE')) : undefined;
  report.check(
    `G02.${at}`,
    /^\s*[—―]\s*\{PAGE.*?\}\s*[—―]\s*$/.test(line?.text ?? ''),
    '页码为“— 1 —”',
    line?.text ?? '没有页码',
  );
  if (!line) return;
  const side = kind === 'default' ? 'right' : 'left';
  report.check(
    `G03.${at}`,
    [side, side === 'right' ? 'end' : 'start'].includes(line.align),
    kind === 'default' ? '单页码居右' : '双页码居左',
  );
  const runs = line.runs.filter((run) => run.text.trim() !== '');
  report.check(
    `G05.${at}`,
    runs.every(
      (run) => run.size === 28 && isOfFamily(run.eastAsiaFont, '宋体') && isOfFamily(run.asciiFont, '宋体'),
    ),
    '页码用 4 号宋体',
  );
  if (isLandscape(section)) return;
  const indent = side === 'right' ? line.right : line.left;
  report.check(`G04.${at}`, indent >= 260 && indent <= 340, '页码空一字');
  const margin = child(section, 'w:pgMar');
  const height = line.lineRule === 'exact' ? (line.line ?? 340) : 340;
  const offset = (numeric(margin, 'w:bottom') ?? 0) - (numeric(margin, 'w:footer') ?? 0) - height / 2;
  report.check(
    `G06.${at}`,
    isNear(offset, DASH_OFFSET, DASH_TOLERANCE),
    '一字线上距版心下边缘 7 毫米',
    `${((offset * 25.4) / 1440).toFixed(1)} 毫米`,
  );
}
