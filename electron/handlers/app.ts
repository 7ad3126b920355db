import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { getMeta, setMeta } from '../../db/queries/office/settings';
import { booksNameUnits, listUnits } from '../../db/queries/office/units';
import { undoState } from '../../db/undo';
import type { HandlersFor } from '../../shared/contract';
import type { appOperations, SearchHit } from '../../shared/contract/app';
import { sampleManifestSchema } from '../../shared/demo/sample-manifest';
import { AppFault } from '../../shared/result';
import { act, operatorOf } from '../act';
import { type AppContext, momentOf, todayOf } from '../context';
import { startEmpty } from '../data/data-backups';
import { installDemo, readDemoOffice } from '../office/demo/install-demo';
import { installDemoPhotos, storeDemoPhotos } from '../office/demo/install-demo-photos';
import { installDemoRegisters, readDemoRegisters } from '../office/demo/install-demo-registers';
import { readHome } from '../office/home-view';
import { currentPeriod, settingsFor } from '../office/periods';
import { searchOffice } from '../search/search-office';

const SEARCH_LIMIT = 12;

export const appHandlers: HandlersFor<
  AppContext,
  Exclude<keyof typeof appOperations, `export.${string}` | `workbooks.${string}` | `desktop.${string}`>
> = {
  'app.status': async (context) => {
    const { db } = context.office;
    const period = await currentPeriod(context);
    return {
      version: context.version,
      officeName: (await settingsFor(db, period))['office.name'],
      operator: await operatorOf(context),
      isEmpty: await isEmpty(context),
      namesUnits: await booksNameUnits(db),
      isDemo: (await getMeta(db, 'is-demo')) === '1',
      currentPeriod: period,
      today: todayOf(context),
      undo: await undoState(context.office),
      dataFolder: context.paths.root,
    };
  },

  'app.set-operator': async (context, { operator }) =>
    act(context, 'app.set-operator', `经办人改为“${operator}”`, (db) => setMeta(db, 'operator', operator)),

  'app.home': async (context, { period }) => readHome(context, period),

  'app.search': async ({ office }, { text }) => ({
    hits: (await searchOffice(office, text, SEARCH_LIMIT)).map((hit) => ({
      ...hit,
      route: routeOf(hit),
    })),
  }),

  'demo.install': async (context) => {
    if (!(await isEmpty(context))) {
      throw new AppFault(
        'conflict',
        '已经有单位或项目，不能再装入示例。数据没有变化；示例只能装入空的数据文件夹。',
      );
    }
    const demo = await readDemoOffice(context.assets);
    const registers = await readDemoRegisters(context.assets);
    const photos = await storeDemoPhotos(context);
    return act(context, 'demo.install', '装入示例单位', async (db) => {
      await installDemo(db, demo);
      await installDemoRegisters(db, registers);
      await installDemoPhotos(db, photos);
      return { period: demo.currentPeriod };
    });
  },

  'demo.remove': async (context) => {
    if ((await getMeta(context.office.db, 'is-demo')) !== '1') {
      throw new AppFault('conflict', '现在打开的不是示例数据，没有移除。数据没有变化。');
    }
    await startEmpty(context);
    context.emit({ type: 'data-changed', operation: 'demo.remove' });
  },

  'demo.samples': async (context) => {
    const { currentPeriod: period } = await readDemoOffice(context.assets);
    const folder = path.join(context.assets, 'samples', period);
    const manifest = sampleManifestSchema.parse(
      JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')),
    );
    const files = [];
    const now = momentOf(context);
    for (const { file, receivedAt: planned } of manifest.files) {
      // A sample is tried before the days it was made for, too: nothing was received tomorrow.
      const receivedAt = planned < now ? planned : now;
      const { size } = await stat(path.join(folder, file));
      files.push({
        token: context.tokens.admit(path.join(folder, file), receivedAt),
        name: file,
        bytes: size,
        receivedAt,
      });
    }
    return { period, files };
  },
};

async function isEmpty({ office }: AppContext): Promise<boolean> {
  // No project is without a unit.
  return (await listUnits(office.db)).length === 0;
}

function routeOf(hit: Omit<SearchHit, 'route'>): string {
  const pages: Record<SearchHit['kind'], string> = {
    project: '/projects?id=',
    unit: '/units?id=',
    leader: '/units?tab=leaders&id=',
    document: '/register?id=',
    entry: `/register/${hit.register ?? ''}?id=`,
  };
  return `${pages[hit.kind]}${hit.id}`;
}
