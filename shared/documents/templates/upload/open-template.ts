import { unzipSync } from 'fflate';
import { AppFault } from '../../../result';
import { MAX_TEMPLATE_BYTES } from './limits';

const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
const MAX_PART_BYTES = 32 * 1024 * 1024;
const MAX_PARTS = 2000;
/** A part above one MiB may not be packed more tightly than this. */
const MAX_RATIO = 100;
const RATIO_FROM_BYTES = 1024 * 1024;

const SAFE = '原文件没有改动，没有存入任何内容；';

/**
 * Unpacks a Word file of unknown origin. Nothing is unpacked before the directory has been looked through.
 * Faults: `file-unreadable` (no Word file, damaged, forged), `file-too-large`.
 */
export function openTemplate(bytes: Uint8Array): Record<string, Uint8Array> {
  if (bytes.length > MAX_TEMPLATE_BYTES) throw tooLarge(`文件超过 ${mega(MAX_TEMPLATE_BYTES)} MB`);
  const names = new Set<string>();
  let total = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        const key = name.toLowerCase();
        if (names.has(key)) throw forged('压缩包内有重名部件');
        names.add(key);
        if (names.size > MAX_PARTS) throw forged('压缩包内部件过多');
        if (!isPlainPath(name)) throw forged('压缩包内路径越界');
        total += originalSize;
        if (originalSize > MAX_PART_BYTES || total > MAX_UNPACKED_BYTES)
          throw tooLarge(`解开后超过 ${mega(MAX_UNPACKED_BYTES)} MB`);
        if (originalSize > RATIO_FROM_BYTES && originalSize > size * MAX_RATIO)
          throw forged('压缩比异常，疑似压缩炸弹');
        return !name.endsWith('/');
      },
    });
  } catch (error) {
    if (error instanceof AppFault) throw error;
    throw new AppFault(
      'file-unreadable',
      `这个文件不是完好的 Word 文档（.docx）。${SAFE}请在 Word 或 WPS 中另存为 .docx 后再试。`,
    );
  }
  if (!parts['[Content_Types].xml'] || !parts['word/document.xml'])
    throw new AppFault('file-unreadable', `这个文件里没有 Word 正文。${SAFE}请选择 .docx 文件。`);
  return parts;
}

/** No way out of the package, no drive, no stream, nothing a file system reads otherwise than it is written. */
function isPlainPath(name: string): boolean {
  return (
    name !== '' &&
    !/[\\:\0]/.test(name) &&
    !name.startsWith('/') &&
    name
      .split('/')
      .every((step, at, steps) => (step !== '' || at === steps.length - 1) && step !== '..' && step !== '.')
  );
}

function mega(bytes: number): number {
  return bytes / 1024 / 1024;
}

function forged(why: string): AppFault {
  return new AppFault('file-unreadable', `这个文件不是正常的 Word 文档：${why}。${SAFE}请换一个文件。`);
}

function tooLarge(why: string): AppFault {
  return new AppFault('file-too-large', `模板太大：${why}。${SAFE}请压缩或删去图片后再试。`);
}
