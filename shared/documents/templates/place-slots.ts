import type { Block, DocumentModel } from '../model';
import { type Slot, slotsOf } from './slots';

/** What a template opens to get the photos, one part for each row of them. */
export const PHOTOS_NAME = '影像';

/** A block of the document and the name under which a template finds it. */
export interface PlacedSlot {
  readonly name: string;
  readonly shape: Slot['shape'] | 'photos';
}

/**
 * Which slot each block of the document belongs to; the first slot that fits takes it. Tables and charts no slot
 * names are 表1, 表2 … and 图1, 图2 …, photos are 影像; other blocks without a slot are reached through 正文 alone.
 */
export function placeSlots(model: DocumentModel): ReadonlyMap<Block, PlacedSlot> {
  const placed = new Map<Block, PlacedSlot>();
  const blocks = [...model.blocks, ...model.attachments.flatMap((attachment) => attachment.blocks)];
  const counts = new Map<string, number>();
  const count = (name: string): number => {
    const next = (counts.get(name) ?? 0) + 1;
    counts.set(name, next);
    return next;
  };
  for (const block of blocks) {
    const slot = slotsOf(model.kind).find((entry) => fits(entry, block));
    if (slot?.shape === 'chart' || slot?.shape === 'table') {
      const number = count(slot.name);
      placed.set(block, { shape: slot.shape, name: number === 1 ? slot.name : `${slot.name}${number}` });
    } else if (slot) placed.set(block, { shape: slot.shape, name: slot.name });
    else if (block.type === 'table') placed.set(block, { shape: 'table', name: `表${count('表')}` });
    else if (block.type === 'photos') placed.set(block, { shape: 'photos', name: PHOTOS_NAME });
    else if (block.type === 'chart') placed.set(block, { shape: 'chart', name: `图${count('图')}` });
  }
  return placed;
}

function fits(slot: Slot, block: Block): boolean {
  if (block.type === 'page-break') return false;
  const isText = block.type === 'heading' || block.type === 'paragraph';
  switch (slot.shape) {
    case 'text':
      return isText && block.key === slot.key;
    case 'texts':
      return isText && block.key.startsWith(slot.prefix);
    case 'sections':
      return block.key.startsWith(`${slot.prefix}.`) && (isText || block.type === 'table');
    case 'table':
      return (
        block.type === 'table' &&
        (slot.key.endsWith('*') ? block.key.startsWith(slot.key.slice(0, -1)) : block.key === slot.key)
      );
    case 'chart':
      return block.type === 'chart' && block.key.startsWith(slot.key);
  }
}
