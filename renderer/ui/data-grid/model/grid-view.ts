import { z } from 'zod';
import { create } from 'zustand';
import { columnFilterSchema } from '../../../../shared/lists/column-filter';
import { readStored, writeStored } from '../../../lib/drafts/storage';

const gridViewSchema = z.object({
  sorting: z.array(z.object({ id: z.string(), desc: z.boolean() })),
  visibility: z.record(z.string(), z.boolean()),
  sizing: z.record(z.string(), z.number()),
  filters: z.record(z.string(), columnFilterSchema),
});
/** What the clerk has set on a grid: order, columns, widths, filters. */
export type GridView = z.infer<typeof gridViewSchema>;

const namedViewsSchema = z.record(z.string(), gridViewSchema);
type NamedViews = z.infer<typeof namedViewsSchema>;

/** As built. */
export const EMPTY_VIEW: GridView = { sorting: [], visibility: {}, sizing: {}, filters: {} };

interface GridViewStore {
  readonly views: Readonly<Record<string, GridView>>;
  readonly named: Readonly<Record<string, NamedViews>>;
  change(gridId: string, changes: Partial<GridView>): void;
  saveAs(gridId: string, name: string): void;
  apply(gridId: string, name: string): void;
  remove(gridId: string, name: string): void;
}

const viewKey = (gridId: string) => `grid:${gridId}`;
const namedKey = (gridId: string) => `grid-views:${gridId}`;

/** The view of each grid, remembered on this computer, and the views saved by name. */
export const useGridViews = create<GridViewStore>()((set, get) => {
  function setNamed(gridId: string, views: NamedViews): void {
    set(({ named }) => ({ named: { ...named, [gridId]: views } }));
    writeStored(namedKey(gridId), views);
  }
  return {
    views: {},
    named: {},
    change: (gridId, changes) => {
      const view = { ...readGridView(get().views, gridId), ...changes };
      set(({ views }) => ({ views: { ...views, [gridId]: view } }));
      writeStored(viewKey(gridId), view);
    },
    saveAs: (gridId, name) =>
      setNamed(gridId, { ...readNamedViews(get().named, gridId), [name]: readGridView(get().views, gridId) }),
    apply: (gridId, name) => {
      const view = readNamedViews(get().named, gridId)[name];
      if (view) get().change(gridId, view);
    },
    remove: (gridId, name) => {
      const { [name]: _removed, ...rest } = readNamedViews(get().named, gridId);
      setNamed(gridId, rest);
    },
  };
});

const rememberedViews = new Map<string, GridView>();
const rememberedNames = new Map<string, NamedViews>();

function remember<T>(memory: Map<string, T>, id: string, read: () => T): T {
  const known = memory.get(id);
  if (known !== undefined) return known;
  const value = read();
  memory.set(id, value);
  return value;
}

/** The present view of a grid: as set in this session, else as remembered, else as built. */
export function readGridView(views: GridViewStore['views'], gridId: string): GridView {
  return (
    views[gridId] ??
    remember(rememberedViews, gridId, () => readStored(viewKey(gridId), gridViewSchema) ?? EMPTY_VIEW)
  );
}

export function readNamedViews(named: GridViewStore['named'], gridId: string): NamedViews {
  return (
    named[gridId] ??
    remember(rememberedNames, gridId, () => readStored(namedKey(gridId), namedViewsSchema) ?? {})
  );
}
