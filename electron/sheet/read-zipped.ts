/** Packages: .xlsx, .xlsm, .xlsb, .ods. The rows of the first two are scanned; whatever is unusual is parsed. */
import { parse_zip } from '@e965/xlsx';
import type { RawSheet, RawWorkbook } from '../../shared/import/cell';
import { MAX_CELLS, MAX_SHEETS } from './limits';
import { findOdsHidden } from './ods-hidden';
import { openZip } from './open-zip';
import { convertAll, PARSING, type Progress, parse, type ZipContainer } from './parser';
import { forgedFault, notASheetFault, tooLargeFault } from './sheet-faults';
import { findHidden, type HiddenParts, hiddenPlaces } from './sheet-notices';
import { heedSpans, markSpans } from './struck/struck-spans';
import { readXlsx } from './xlsx/read-xlsx';

/** Only these parts are unpacked; macros, pictures and links stay packed. */
const WANTED_PARTS =
  /^(\[content_types\]\.xml|(_rels\/[^/]+|xl\/_rels\/[^/]+)\.rels|xl\/(workbook|sharedstrings|styles|metadata)[^/]*\.(xml|bin)|xl\/worksheets\/[^/]+\.(xml|bin)|(.+\/)?((threaded)?comments?|person)\d*\.(xml|bin)|content\.xml|styles\.xml|meta-inf\/manifest\.xml|mimetype)$/i;

export async function readZipped(
  bytes: Uint8Array,
  fileName: string,
  progress: Progress,
): Promise<RawWorkbook> {
  const { format, parts, linked } = await unpackParts(bytes, fileName);
  progress(20, 100, '正在读取工作表');
  const sheets = readQuickly(format, parts, fileName, progress) ?? readGenerally(parts, fileName, progress);
  if (!linked) return { format, sheets };
  const notice = '文件里有引用其他文件的公式，读入的是单位保存时的结果，请留意是否最新';
  return { format, sheets: sheets.map((sheet) => ({ ...sheet, notices: [...sheet.notices, notice] })) };
}

/** The parts that are read, within the limits, by name. `linked`: formulas refer to other files. */
export async function unpackParts(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ format: string; parts: ReadonlyMap<string, Buffer>; linked: boolean }> {
  const zip = await openZip(bytes, fileName);
  const names = [...zip.names];
  const format = zippedFormat(names, fileName);
  const wanted = names.filter((name) => WANTED_PARTS.test(name) || /^xl\/.*\.rels$/i.test(name));
  const sheetParts = wanted.filter((name) => /^xl\/worksheets\//i.test(name));
  if (sheetParts.length > MAX_SHEETS) throw tooLargeFault(fileName, `工作表超过 ${MAX_SHEETS} 张`);
  const parts = new Map(wanted.map((name) => [name, zip.unpack(name)]));
  for (const [name, content] of parts) if (/\.(xml|rels)$/i.test(name)) refuseDtd(content, fileName);
  return { format, parts, linked: names.some((name) => /^xl\/externallinks\//i.test(name)) };
}

/** `null`: written in a way only the general parser knows. */
export function readQuickly(
  format: string,
  parts: ReadonlyMap<string, Buffer>,
  fileName: string,
  progress: Progress,
): RawSheet[] | null {
  if (format !== 'xlsx' && format !== 'xlsm') return null;
  const onSheet = (done: number, total: number, name: string) =>
    progress(20 + Math.floor((80 * done) / total), 100, `正在读取“${name}”`);
  return parse(() => readXlsx({ parts, budget: { room: MAX_CELLS }, onSheet }, PARSING), fileName);
}

export function readGenerally(
  parts: ReadonlyMap<string, Buffer>,
  fileName: string,
  progress: Progress,
): RawSheet[] {
  const container: ZipContainer = {
    FullPaths: ['Root Entry/'],
    FileIndex: [{ name: 'Root Entry', type: 5, content: new Uint8Array() }],
  };
  let formulas = false;
  let unanswered = false;
  let hidden = false;
  for (const [name, part] of parts) {
    const content = name === 'content.xml' ? markSpans(part) : part;
    if (/^xl\/worksheets\//i.test(name)) {
      formulas ||= content.includes('<f>') || content.includes('<f ');
      hidden ||= content.includes(' hidden="1"') || content.includes(' hidden="true"');
      unanswered ||= UNANSWERED_FORMULAS.some((tail) => content.includes(tail));
    }
    container.FullPaths.push(`Root Entry/${name}`);
    container.FileIndex.push({ name: name.slice(name.lastIndexOf('/') + 1), type: 2, content });
  }
  // The parser drops a formula without a stored result unless it keeps every styled blank too, which
  // a million formatted rows would pay for: asked for only where such a formula is. Likewise what is hidden.
  const options = { ...PARSING, cellFormula: formulas, sheetStubs: unanswered, cellStyles: hidden };
  const sheets = convertAll(
    parse(() => parse_zip(container, options), fileName),
    fileName,
    progress,
  );
  const content = parts.get('content.xml');
  return content === undefined ? sheets : tellHidden(sheets.map(heedSpans), findOdsHidden(content));
}

/** The parser of .ods does not say what is hidden. */
function tellHidden(sheets: readonly RawSheet[], hidden: readonly HiddenParts[]): RawSheet[] {
  return sheets.map((sheet, place) => {
    const parts = hidden[place];
    if (parts === undefined) return sheet;
    return {
      ...sheet,
      hidden: parts.sheet,
      notices: [...sheet.notices, ...findHidden(parts, sheet.grid)],
      ...hiddenPlaces(parts, sheet.grid),
    };
  });
}

const UNANSWERED_FORMULAS = ['</f></c>', '</f><v></v></c>', '</f><v/></c>', '</f><v /></c>'];

function zippedFormat(names: readonly string[], fileName: string): string {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.xml$/i)) return has(/^xl\/vbaproject\.bin$/i) ? 'xlsm' : 'xlsx';
  if (has(/^xl\/workbook\.bin$/i)) return 'xlsb';
  if (has(/^content\.xml$/i) && has(/^meta-inf\/manifest\.xml$/i)) return 'ods';
  if (has(/^xl\/workbook[^/]*\.xml$/i)) return 'xlsx';
  if (has(/^word\//i)) throw notASheetFault(fileName, 'Word 文档');
  if (has(/^ppt\//i)) throw notASheetFault(fileName, '演示文稿');
  if (has(/\.(xlsx?|et|csv)$/i)) throw notASheetFault(fileName, '压缩包，请先解压');
  throw notASheetFault(fileName, '压缩包');
}

/** No DTD, hence no entities (reliability.md 3, row 35). Looks at the head only: a DTD cannot come later. */
function refuseDtd(content: Buffer, fileName: string): void {
  const head = content.subarray(0, 4096).toString('latin1');
  if (/<!(DOCTYPE|ENTITY)/i.test(head)) throw forgedFault(fileName, '含有外部定义');
}
