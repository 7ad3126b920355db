/**
 * Reads whatever a unit sends, judged by its content and not by its name. Runs in the helper process:
 * a file that hangs the parser is killed with it.
 */
import { CFB, type ParsingOptions, parse_xlscfb, parse_zip, read, type WorkBook } from '@e965/xlsx';
import type { RawSheet, RawWorkbook } from '../../shared/import/cell';
import { AppFault } from '../../shared/result';
import { type CellBudget, convertSheet } from './convert-sheet';
import { decodeText } from './decode-text';
import { dropFormulas } from './drop-formulas';
import { registerCodepages } from './legacy-codepages';
import { MAX_CELLS, MAX_FILE_BYTES, MAX_SHEETS } from './limits';
import { openZip } from './open-zip';
import { readDelimited } from './read-delimited';
import {
  damagedFault,
  emptyFileFault,
  encryptedFault,
  forgedFault,
  noRowsFault,
  notASheetFault,
  tooLargeFault,
} from './sheet-faults';

declare module '@e965/xlsx' {
  /** Exported by the parser but missing from its types: takes an opened compound file. */
  function parse_xlscfb(container: ReturnType<typeof CFB.read>, options: ParsingOptions): WorkBook;
  /** Likewise: takes a container whose parts are already unpacked. */
  function parse_zip(zip: ZipContainer, options: ParsingOptions): WorkBook;
}

interface ZipContainer {
  readonly FullPaths: string[];
  readonly FileIndex: { name: string; type: number; content: Uint8Array }[];
}

registerCodepages();

export interface ReadOptions {
  readonly onProgress?: (done: number, total: number, text: string) => void;
}

const PARSING: ParsingOptions = {
  type: 'buffer',
  dense: true,
  cellDates: false,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: true,
  sheetStubs: false,
};

/**
 * Reads `bytes` into plain grids. Faults: `file-unreadable` (empty, encrypted, damaged, not a
 * spreadsheet, nothing in it), `file-too-large`.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<RawWorkbook> {
  const progress = options.onProgress ?? (() => undefined);
  if (bytes.length === 0) throw emptyFileFault(fileName);
  if (bytes.length > MAX_FILE_BYTES) throw tooLargeFault(fileName, `${Math.ceil(bytes.length / 1048576)} MB`);
  progress(0, 100, '正在识别文件类型');
  const workbook = await readByContent(bytes, fileName, progress);
  if (workbook.sheets.every((sheet) => sheet.grid.length === 0 && sheet.notes.length === 0)) {
    throw noRowsFault(fileName);
  }
  progress(100, 100, '读取完毕');
  return workbook;
}

type Progress = (done: number, total: number, text: string) => void;

async function readByContent(bytes: Uint8Array, fileName: string, progress: Progress): Promise<RawWorkbook> {
  if (startsWith(bytes, [0x50, 0x4b])) return readZipped(bytes, fileName, progress);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return readCompound(bytes, fileName, progress);
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)) {
    const parsed = parse(() => read(bytes, PARSING), fileName);
    return { format: 'xls', sheets: convertAll(parsed, fileName, progress) };
  }
  const other = OTHER_KINDS.find((kind) => startsWith(bytes, kind.magic));
  if (other) throw notASheetFault(fileName, other.name);
  return readText(bytes, fileName, progress);
}

const OTHER_KINDS = [
  { magic: [0x25, 0x50, 0x44, 0x46], name: 'PDF 文件' },
  { magic: [0x52, 0x61, 0x72, 0x21], name: 'RAR 压缩包' },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], name: '7z 压缩包' },
  { magic: [0x89, 0x50, 0x4e, 0x47], name: '图片' },
  { magic: [0xff, 0xd8, 0xff], name: '图片' },
  { magic: [0x47, 0x49, 0x46, 0x38], name: '图片' },
  { magic: [0x4d, 0x5a], name: '程序文件' },
  { magic: [0x7f, 0x45, 0x4c, 0x46], name: '程序文件' },
  { magic: [0x53, 0x51, 0x4c, 0x69], name: '数据库文件' },
  { magic: [0x1f, 0x8b], name: '压缩包' },
];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Only these parts are unpacked; macros, pictures, comments and links stay packed. */
const WANTED_PARTS =
  /^(\[content_types\]\.xml|(_rels\/[^/]+|xl\/_rels\/[^/]+)\.rels|xl\/(workbook|sharedstrings|styles|metadata)[^/]*\.(xml|bin)|xl\/worksheets\/[^/]+\.(xml|bin)|content\.xml|styles\.xml|meta-inf\/manifest\.xml|mimetype)$/i;

async function readZipped(bytes: Uint8Array, fileName: string, progress: Progress): Promise<RawWorkbook> {
  const zip = await openZip(bytes, fileName);
  const names = [...zip.names];
  const format = zippedFormat(names, fileName);
  const wanted = names.filter((name) => WANTED_PARTS.test(name) || /^xl\/.*\.rels$/i.test(name));
  const sheetParts = wanted.filter((name) => /^xl\/worksheets\//i.test(name));
  if (sheetParts.length > MAX_SHEETS) throw tooLargeFault(fileName, `工作表超过 ${MAX_SHEETS} 张`);
  const container: ZipContainer = {
    FullPaths: ['Root Entry/'],
    FileIndex: [{ name: 'Root Entry', type: 5, content: new Uint8Array() }],
  };
  let formulas = false;
  let unanswered = false;
  let hidden = false;
  for (const name of wanted) {
    const content = zip.unpack(name);
    if (/\.(xml|rels)$/i.test(name)) refuseDtd(content, fileName);
    if (/^xl\/worksheets\//i.test(name)) {
      formulas ||= content.includes('<f>') || content.includes('<f ');
      hidden ||= content.includes(' hidden="1"') || content.includes(' hidden="true"');
      unanswered ||= UNANSWERED_FORMULAS.some((tail) => content.includes(tail));
    }
    container.FullPaths.push(`Root Entry/${name}`);
    container.FileIndex.push({ name: name.slice(name.lastIndexOf('/') + 1), type: 2, content });
  }
  progress(20, 100, '正在读取工作表');
  // The parser drops a formula without a stored result unless it keeps every styled blank too, which
  // a million formatted rows would pay for: asked for only where such a formula is. Likewise what is hidden.
  const options = { ...PARSING, cellFormula: formulas, sheetStubs: unanswered, cellStyles: hidden };
  const parsed = parse(() => parse_zip(container, options), fileName);
  const sheets = convertAll(parsed, fileName, progress);
  if (!names.some((name) => /^xl\/externallinks\//i.test(name))) return { format, sheets };
  const notice = '文件里有引用其他文件的公式，读入的是单位保存时的结果，请留意是否最新';
  return { format, sheets: sheets.map((sheet) => ({ ...sheet, notices: [...sheet.notices, notice] })) };
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

function readCompound(bytes: Uint8Array, fileName: string, progress: Progress): RawWorkbook {
  const container = parse(() => CFB.read(Buffer.from(bytes), { type: 'buffer' }), fileName);
  const has = (name: string) => CFB.find(container, name) !== null;
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw encryptedFault(fileName);
  if (!has('Workbook') && !has('Book')) {
    if (has('WordDocument')) throw notASheetFault(fileName, 'Word 文档');
    if (has('PowerPoint Document')) throw notASheetFault(fileName, '演示文稿');
    throw notASheetFault(fileName, '其他程序的文件');
  }
  progress(20, 100, '正在读取工作表');
  for (const name of ['Workbook', 'Book']) {
    const stream = CFB.find(container, name);
    if (!stream?.content) continue;
    // Written back into the parser's own object (a plain array in a damaged container): it carries its place.
    const bytes = Uint8Array.from(stream.content);
    dropFormulas(bytes);
    bytes.forEach((byte, at) => {
      stream.content[at] = byte;
    });
  }
  const parsed = parse(
    () => parse_xlscfb(container, { ...PARSING, cellFormula: false, cellStyles: true }),
    fileName,
  );
  const format = /\.et$/i.test(fileName) ? 'et' : 'xls';
  return { format, sheets: convertAll(parsed, fileName, progress) };
}

function readText(bytes: Uint8Array, fileName: string, progress: Progress): RawWorkbook {
  const { text, encoding, binary } = decodeText(bytes);
  if (binary) throw notASheetFault(fileName, '无法识别的文件');
  if (text.trim() === '') throw noRowsFault(fileName);
  const head = text.slice(0, 4096);
  if (/^\s*MIME-Version:/i.test(head))
    throw notASheetFault(fileName, '单个网页文件，请在 Excel 中另存为 .xlsx');
  progress(20, 100, '正在读取工作表');
  if (/^\s*</.test(head)) {
    const isXml =
      /schemas-microsoft-com:office:spreadsheet|office:document/.test(head) && /<\?xml/.test(head);
    const start = isXml ? 0 : text.search(/<(html|table)[\s>]/i);
    if (start >= 0) {
      if (isXml && /<!(DOCTYPE|ENTITY)/i.test(head)) throw forgedFault(fileName, '含有外部定义');
      const parsed = parse(
        () => read(text.slice(start), { ...PARSING, type: 'string', raw: true }),
        fileName,
      );
      return {
        format: `${isXml ? 'xml' : 'html'} (${encoding})`,
        sheets: convertAll(parsed, fileName, progress),
      };
    }
  }
  const sheet = readDelimited(text, fileName.replace(/\.[^.]*$/, ''));
  return { format: `csv (${encoding})`, sheets: [sheet] };
}

function convertAll(workbook: WorkBook, fileName: string, progress: Progress): RawSheet[] {
  if (workbook.SheetNames.length > MAX_SHEETS) throw tooLargeFault(fileName, `工作表超过 ${MAX_SHEETS} 张`);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const budget: CellBudget = { room: MAX_CELLS };
  const sheets: RawSheet[] = [];
  workbook.SheetNames.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined || sheet['!type'] === 'chart') return;
    const hiddenLevel = workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    const hidden = hiddenLevel === 2 ? 'very' : hiddenLevel === 1 ? 'yes' : 'no';
    sheets.push(convertSheet(sheet, name, hidden, date1904, budget));
    progress(60 + Math.floor((40 * (index + 1)) / workbook.SheetNames.length), 100, `正在读取“${name}”`);
  });
  return sheets;
}

/** The parser throws bare strings and errors of many kinds; a clerk needs two of them. */
function parse<T>(run: () => T, fileName: string): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof AppFault) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(message)) throw encryptedFault(fileName);
    throw damagedFault(fileName, message.slice(0, 200));
  }
}
