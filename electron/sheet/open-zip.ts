/**
 * Opens a zip package (.xlsx, .xlsm, .xlsb, .ods) without trusting it: the directory is checked before a
 * single byte is unpacked, then each part is unpacked with a hard limit and its checksum compared.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer } from 'yauzl';
import { AppFault } from '../../shared/result';
import { MAX_RATIO, MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES, RATIO_FROM_BYTES } from './limits';
import { damagedFault, encryptedFault, forgedFault, tooLargeFault } from './sheet-faults';

export interface ZipDirectory {
  readonly names: ReadonlySet<string>;
  /** Unpacks one part. Faults: `file-unreadable`. */
  unpack(name: string): Buffer;
}

const LOCAL_HEADER = 0x04034b50;

/** Faults: `file-unreadable` (damaged, forged, encrypted), `file-too-large`. */
export async function openZip(bytes: Uint8Array, fileName: string): Promise<ZipDirectory> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = await listEntries(buffer, fileName);
  const byName = new Map<string, Entry>();
  let total = 0;
  for (const entry of entries) {
    checkEntry(entry, fileName);
    const name = entry.fileName.replaceAll('\\', '/');
    const key = name.toLowerCase();
    if (byName.has(key)) throw forgedFault(fileName, '压缩包内有重名部件');
    byName.set(key, entry);
    total += entry.uncompressedSize;
    if (total > MAX_UNPACKED_BYTES)
      throw tooLargeFault(fileName, `解开后超过 ${MAX_UNPACKED_BYTES / 1024 / 1024} MB`);
  }
  return {
    names: new Set([...byName.values()].map((entry) => entry.fileName.replaceAll('\\', '/'))),
    unpack(name) {
      const entry = byName.get(name.toLowerCase());
      if (entry === undefined) throw damagedFault(fileName, `缺少部件 ${name}`);
      return unpackEntry(buffer, entry, fileName);
    },
  };
}

function listEntries(buffer: Buffer, fileName: string): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, strictFileNames: false }, (openError, zip) => {
      if (openError || !zip) {
        reject(damagedFault(fileName, openError?.message));
        return;
      }
      if (zip.entryCount > MAX_ZIP_ENTRIES) {
        reject(forgedFault(fileName, '压缩包内部件过多'));
        return;
      }
      const entries: Entry[] = [];
      zip.on('entry', (entry: Entry) => {
        entries.push(entry);
        zip.readEntry();
      });
      zip.on('end', () => resolve(entries));
      zip.on('error', (error: Error) =>
        reject(
          /relative path|absolute path/.test(error.message)
            ? forgedFault(fileName, '压缩包内路径越界')
            : damagedFault(fileName, error.message),
        ),
      );
      zip.readEntry();
    });
  });
}

function checkEntry(entry: Entry, fileName: string): void {
  if (entry.isEncrypted()) throw encryptedFault(fileName);
  const unixMode = entry.externalFileAttributes >>> 16;
  if ((unixMode & 0xf000) === 0xa000) throw forgedFault(fileName, '压缩包内有链接');
  const size = entry.uncompressedSize;
  if (size > MAX_UNPACKED_BYTES)
    throw tooLargeFault(fileName, `解开后超过 ${MAX_UNPACKED_BYTES / 1024 / 1024} MB`);
  if (size > RATIO_FROM_BYTES && size > entry.compressedSize * MAX_RATIO) {
    throw forgedFault(fileName, '压缩比异常，疑似压缩炸弹');
  }
}

function unpackEntry(buffer: Buffer, entry: Entry, fileName: string): Buffer {
  const start = entry.relativeOffsetOfLocalHeader;
  if (start + 30 > buffer.length || buffer.readUInt32LE(start) !== LOCAL_HEADER) {
    throw damagedFault(fileName, `部件 ${entry.fileName} 的位置不对`);
  }
  const dataStart = start + 30 + buffer.readUInt16LE(start + 26) + buffer.readUInt16LE(start + 28);
  const packed = buffer.subarray(dataStart, dataStart + entry.compressedSize);
  if (packed.length !== entry.compressedSize) throw damagedFault(fileName, `部件 ${entry.fileName} 不完整`);
  const unpacked = inflate(packed, entry, fileName);
  if (unpacked.length !== entry.uncompressedSize || crc32(unpacked) !== entry.crc32 >>> 0) {
    throw damagedFault(fileName, `部件 ${entry.fileName} 校验不符`);
  }
  return unpacked;
}

function inflate(packed: Buffer, entry: Entry, fileName: string): Buffer {
  if (entry.compressionMethod === 0) return packed;
  if (entry.compressionMethod !== 8) throw damagedFault(fileName, '压缩方式不支持');
  const size = entry.uncompressedSize;
  try {
    // In one piece: put together from chunks it would be in memory twice.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) });
  } catch (error) {
    if (error instanceof AppFault) throw error;
    throw damagedFault(fileName, `部件 ${entry.fileName} 解不开`);
  }
}
