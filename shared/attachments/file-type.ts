/**
 * Which files may be kept as attachments. A list of what is allowed, checked by extension and by content:
 * nothing on it runs when it is opened, and a file that is not what its name says is refused.
 */
import type { AttachmentKind } from './attachment';

interface FileType {
  readonly extensions: readonly string[];
  readonly kind: AttachmentKind;
  readonly looksRight: (head: Uint8Array) => boolean;
}

const MIB = 1024 * 1024;
const MAX_BYTES: Readonly<Record<AttachmentKind, number>> = {
  photo: 50 * MIB,
  document: 100 * MIB,
  video: 1024 * MIB,
};

/** How much of a file's beginning its type is told from. */
export const HEAD_BYTES = 4096;

const startsWith =
  (...bytes: number[]) =>
  (head: Uint8Array) =>
    bytes.every((byte, index) => head[index] === byte);
const ascii = (head: Uint8Array, from: number, to: number) => String.fromCharCode(...head.slice(from, to));
const isZip = startsWith(0x50, 0x4b, 0x03, 0x04);
const isOle = startsWith(0xd0, 0xcf, 0x11, 0xe0);
/** A box of ISO media: mp4, mov, heic. */
const isIsoMedia = (head: Uint8Array) => ['ftyp', 'moov', 'mdat', 'wide', 'free'].includes(ascii(head, 4, 8));
const isText = (head: Uint8Array) => !head.includes(0) || startsWith(0xff, 0xfe)(head);

export const isJpeg = startsWith(0xff, 0xd8, 0xff);
export const isPng = startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

const TYPES: readonly FileType[] = [
  // The one or the other under either name: cameras and chat programs mix them up.
  { extensions: ['jpg', 'jpeg', 'png'], kind: 'photo', looksRight: (head) => isJpeg(head) || isPng(head) },
  { extensions: ['mp4', 'mov', 'm4v'], kind: 'video', looksRight: isIsoMedia },
  {
    extensions: ['avi'],
    kind: 'video',
    looksRight: (head) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 11) === 'AVI',
  },
  { extensions: ['pdf'], kind: 'document', looksRight: (head) => ascii(head, 0, 1024).includes('%PDF-') },
  { extensions: ['docx', 'xlsx', 'pptx', 'ofd'], kind: 'document', looksRight: isZip },
  {
    extensions: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'],
    kind: 'document',
    looksRight: (head) => isOle(head) || isZip(head),
  },
  { extensions: ['txt', 'csv'], kind: 'document', looksRight: isText },
  {
    extensions: ['tif', 'tiff'],
    kind: 'document',
    looksRight: (head) => startsWith(0x49, 0x49, 0x2a)(head) || startsWith(0x4d, 0x4d, 0)(head),
  },
  { extensions: ['bmp'], kind: 'document', looksRight: startsWith(0x42, 0x4d) },
  { extensions: ['gif'], kind: 'document', looksRight: (head) => ascii(head, 0, 4) === 'GIF8' },
  {
    extensions: ['webp'],
    kind: 'document',
    looksRight: (head) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP',
  },
  { extensions: ['heic', 'heif'], kind: 'document', looksRight: isIsoMedia },
];

/** For the open dialog, and for handing a file to the system. */
export const ATTACHMENT_EXTENSIONS: readonly string[] = TYPES.flatMap((type) => type.extensions);

export type TypeReading =
  | { readonly kind: AttachmentKind; readonly extension: string }
  | { readonly problem: string };

/** Kind and true extension of a file from its name, size and first bytes, or why it is not taken. */
export function readFileType(name: string, bytes: number, head: Uint8Array): TypeReading {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const type = TYPES.find((candidate) => candidate.extensions.includes(extension));
  if (!type) return { problem: refusalOf(extension) };
  if (bytes === 0) return { problem: '是空文件' };
  if (!type.looksRight(head)) return { problem: '内容与扩展名不符，可能已损坏或被改过名' };
  const limit = MAX_BYTES[type.kind];
  if (bytes > limit) return { problem: `超过 ${limit / MIB} MB 的上限` };
  return {
    kind: type.kind,
    extension: type.kind === 'photo' ? (isPng(head) ? 'png' : 'jpg') : extension,
  };
}

function refusalOf(extension: string): string {
  if (['zip', 'rar', '7z'].includes(extension)) return '是压缩包，请解压后再添加';
  if (['docm', 'xlsm', 'pptm'].includes(extension)) return '含宏，请另存为不含宏的格式后再添加';
  if (extension === 'svg' || extension === 'htm' || extension === 'html')
    return '可能带有程序，请另存为图片或 PDF 后再添加';
  return '不是可以收存的类型，可收照片、视频、Word、Excel、PDF 等';
}
