/**
 * Reads whatever a unit sends, judged by its content and not by its name. Runs in the helper process:
 * a file that hangs the parser is killed with it.
 */
import { CFB, parse_xlscfb, read } from '@e965/xlsx';
import type { RawWorkbook } from '../../shared/import/cell';
import { decodeText } from './decode-text';
import { keepCells } from './keep-cells';
import { MAX_FILE_BYTES } from './limits';
import { convertAll, PARSING, type Progress, parse } from './parser';
import { readDelimited } from './read-delimited';
import { readZipped } from './read-zipped';
import {
  emptyFileFault,
  encryptedFault,
  forgedFault,
  noRowsFault,
  notASheetFault,
  tooLargeFault,
} from './sheet-faults';
import { findStruck, type HeedSheet } from './struck/struck-records';

export interface ReadOptions {
  readonly onProgress?: (done: number, total: number, text: string) => void;
}

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

async function readByContent(bytes: Uint8Array, fileName: string, progress: Progress): Promise<RawWorkbook> {
  if (startsWith(bytes, [0x50, 0x4b])) return readZipped(bytes, fileName, progress);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return readCompound(bytes, fileName, progress);
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)) {
    const stream = Uint8Array.from(bytes);
    const parsed = parse(() => {
      keepCells(stream);
      return read(stream, { ...PARSING, cellFormula: false });
    }, fileName);
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
  let struck: readonly HeedSheet[] = [];
  for (const name of ['Workbook', 'Book']) {
    const stream = CFB.find(container, name);
    if (!stream?.content) continue;
    // Written back into the parser's own object (a plain array in a damaged container): it carries its place.
    const bytes = Uint8Array.from(stream.content);
    parse(() => {
      if (name === 'Workbook' || !has('Workbook')) struck = findStruck(bytes);
      keepCells(bytes);
    }, fileName);
    bytes.forEach((byte, at) => {
      stream.content[at] = byte;
    });
  }
  const parsed = parse(
    () => parse_xlscfb(container, { ...PARSING, cellFormula: false, cellStyles: true }),
    fileName,
  );
  const format = /\.et$/i.test(fileName) ? 'et' : 'xls';
  const sheets = convertAll(parsed, fileName, progress);
  const heed = new Map(parsed.SheetNames.map((name, place) => [name, struck[place]]));
  return { format, sheets: sheets.map((sheet) => heed.get(sheet.name)?.(sheet) ?? sheet) };
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
  // A note or an error page saved under a workbook's name; a .csv or .txt may be one column of text.
  if (/\.(xls[xmb]?|ett?|ods)$/i.test(fileName) && !/[\t,;]/.test(text))
    throw notASheetFault(fileName, '普通文字');
  const sheet = readDelimited(text, fileName.replace(/\.[^.]*$/, ''));
  return { format: `csv (${encoding})`, sheets: [sheet] };
}
