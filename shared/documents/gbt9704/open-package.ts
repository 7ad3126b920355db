import { strFromU8, unzipSync } from 'fflate';
import { AppFault } from '../../result';
import { readXml, type XmlElement } from './read-xml';

const MAX_PARTS = 5000;
const MAX_PART_BYTES = 64 * 1024 * 1024;
const MAX_TOTAL_BYTES = 256 * 1024 * 1024;
const MAIN_PART = 'word/document.xml';

export interface WordPackage {
  readonly paths: ReadonlySet<string>;
  /** Well-formed parts by path. */
  readonly parts: ReadonlyMap<string, XmlElement>;
  /** What is wrong with the others, `path：reason`. */
  readonly malformed: readonly string[];
}

/** Opens a .docx of anybody's making. Refuses what is no Word file, and archives that unpack without end. */
export function openPackage(bytes: Uint8Array): WordPackage {
  let files: Record<string, Uint8Array>;
  const paths = new Set<string>();
  let total = 0;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        paths.add(name);
        if (!/\.(xml|rels)$/.test(name)) return false;
        total += originalSize;
        if (paths.size > MAX_PARTS || originalSize > MAX_PART_BYTES || total > MAX_TOTAL_BYTES)
          throw new Error('too large');
        return true;
      },
    });
  } catch {
    throw new AppFault(
      'file-unreadable',
      '这个文件不是完好的 Word 文档（.docx），没有检查。原文件没有改动；请另存为 .docx 后再试。',
    );
  }
  files = underUsualNames(files);
  if (!files[MAIN_PART]) {
    throw new AppFault(
      'file-unreadable',
      '这个文件里没有 Word 正文，没有检查。原文件没有改动；请选择 .docx 文件。',
    );
  }
  const parts = new Map<string, XmlElement>();
  const malformed: string[] = [];
  for (const [path, content] of Object.entries(files)) {
    const root = readXml(strFromU8(content));
    if (root) parts.set(path, root);
    else malformed.push(path);
  }
  return { paths, parts, malformed };
}

/** The main part may bear another name (`word/document2.xml`); the list of relations tells it. */
function underUsualNames(files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  if (files[MAIN_PART]) return files;
  const relations = readXml(strFromU8(files['_rels/.rels'] ?? new Uint8Array()));
  const main = relations?.children.find((relation) => relation.attributes.Type?.endsWith('/officeDocument'));
  const path = (main?.attributes.Target ?? '').replace(/^\//, '');
  const text = files[path];
  if (!text) return files;
  const own = files[path.replace(/([^/]+)$/, '_rels/$1.rels')];
  return { ...files, [MAIN_PART]: text, ...(own ? { 'word/_rels/document.xml.rels': own } : {}) };
}
