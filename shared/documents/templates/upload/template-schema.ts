import type { Period } from '../../../domain/period';
import type { DocumentModel } from '../../model';
import { figureNames } from '../figure-name';
import { PHOTOS_NAME } from '../place-slots';
import { slotsOf } from '../slots';
import { type TemplateValue, templateData } from '../template-data';

/**
 * The names a template of a kind may use, as a tree. A part that is empty this month still has its place; of a
 * table that is absent the columns are not known, so anything goes inside it (`open`).
 */
export interface TemplateSchema {
  readonly names: ReadonlyMap<string, TemplateSchema>;
  readonly open: boolean;
}

const LEAF: TemplateSchema = { names: new Map(), open: false };
const PARAGRAPH = schemaOf(['文字', '标题', '内容']);
const PHOTOS = schemaOf(['影像题', '图1', '图注1', '图2', '图注2']);
/** Kinds with photos, whether there are any this month or not. */
const HAS_PHOTOS: ReadonlySet<string> = new Set(['quarter', 'project-file']);
const OPEN_TABLE: TemplateSchema = { names: new Map(), open: true };

export function templateSchema(model: DocumentModel, period: Period): TemplateSchema {
  const names = new Map<string, TemplateSchema>();
  for (const name of figureNames(model.figures)) names.set(name, LEAF);
  names.set('附件', schemaOf(['序号', '名称']));
  names.set('正文', PARAGRAPH);
  if (HAS_PHOTOS.has(model.kind)) {
    names.set('影像标题', LEAF);
    names.set(PHOTOS_NAME, PHOTOS);
  }
  for (const slot of slotsOf(model.kind)) {
    if (slot.shape === 'chart') names.set(`${slot.name}题`, LEAF);
    else names.set(slot.name, absentPart(slot.shape));
  }
  for (const [name, value] of Object.entries(templateData(model, period).scope)) {
    const known = names.get(name);
    const found = fromValue(value);
    if (found.names.size > 0 || !known) names.set(name, found);
  }
  return { names, open: false };
}

function absentPart(shape: 'text' | 'texts' | 'sections' | 'table'): TemplateSchema {
  if (shape === 'text') return LEAF;
  if (shape === 'texts') return PARAGRAPH;
  if (shape === 'table') return OPEN_TABLE;
  return {
    names: new Map([
      ['标题', LEAF],
      ['段落', PARAGRAPH],
      ['表', OPEN_TABLE],
    ]),
    open: false,
  };
}

function schemaOf(names: readonly string[]): TemplateSchema {
  return { names: new Map(names.map((name) => [name, LEAF])), open: false };
}

function fromValue(value: TemplateValue): TemplateSchema {
  if (typeof value === 'string') return LEAF;
  const scopes = Array.isArray(value) ? value : [value];
  const names = new Map<string, TemplateSchema>();
  for (const scope of scopes) {
    for (const [name, inner] of Object.entries(scope)) {
      const found = fromValue(inner as TemplateValue);
      const known = names.get(name);
      names.set(name, known && known.names.size > 0 ? known : found);
    }
  }
  // A table without a total row this month has one in another.
  const rows = names.get('行');
  if (rows && !names.has('合计')) names.set('合计', rows);
  if (rows && !names.has('附件名称')) names.set('附件名称', LEAF);
  if (names.has('段落') && !names.has('表')) names.set('表', OPEN_TABLE);
  return { names, open: false };
}
