import { listEntries, listEntryHeads } from '../../../../db/queries/registers';
import type { Db } from '../../../../db/schema';
import { DOCUMENT_KIND_NAMES, type DocumentKind } from '../../../../shared/documents/kinds';
import { findEntryPaper } from '../../../../shared/registers/registers';
import { AppFault } from '../../../../shared/result';

/**
 * The register entry a paper is about alone; `null`: about all it concerns. Faults: `bad-input` for a kind that is
 * never about one, `not-found` for an entry that is not there or that no such paper is made of.
 */
export async function entryIdOf(db: Db, kind: DocumentKind, id: number | null): Promise<number | null> {
  if (id === null) return null;
  const name = DOCUMENT_KIND_NAMES[kind];
  const paper = findEntryPaper(kind);
  if (!paper)
    throw new AppFault('bad-input', `${name}不按登记逐条生成，请去掉 --entry。没有生成文件，数据没有变化。`);
  const { register, ofEntry } = paper;
  const [head] = await listEntryHeads(db, [id]);
  const [entry] = head?.register === register.id ? await listEntries(db, register, { ids: [id] }) : [];
  if (!entry)
    throw new AppFault(
      'not-found',
      `“${register.title}”里没有编号为 ${id} 的${register.noun}，没有生成${name}。数据没有变化；请核对编号。`,
    );
  if (!ofEntry(entry))
    throw new AppFault('nothing-to-do', `“${entry.title}”现在不用${name}。没有生成文件，数据没有变化。`);
  return id;
}
