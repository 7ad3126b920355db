import { getScheme, listSchemes, listSchemeVersions, saveScheme } from '../../db/queries/ranking/schemes';
import type { HandlersFor } from '../../shared/contract';
import type { schemeOperations } from '../../shared/contract/schemes';
import { DEFAULT_ASSESSMENT } from '../../shared/domain/assessment';
import { compareSchemes } from '../../shared/domain/scheme/compare-schemes';
import { DEFAULT_SCHEME } from '../../shared/domain/scheme/default-scheme';
import { act } from '../act';
import type { AppContext } from '../context';
import { listSchemeTemplates, readSchemeFile, writeSchemeFile } from '../office/ranking/scheme-files';

export const schemeHandlers: HandlersFor<AppContext, keyof typeof schemeOperations> = {
  'schemes.list': async ({ office }) => {
    const schemes = await listSchemes(office.db);
    return { schemes: schemes.length > 0 ? schemes : [{ scheme: DEFAULT_SCHEME, isDefault: true }] };
  },

  'schemes.save': async (context, { scheme, makeDefault }) =>
    act(
      context,
      'schemes.save',
      ({ version }: { version: number }) => `考核方案“${scheme.name}”第${version}版`,
      (db) => saveScheme(db, scheme, makeDefault),
    ),

  'schemes.templates': async ({ assets }) => ({ templates: await listSchemeTemplates(assets) }),

  'schemes.versions': async ({ office }, { id }) => {
    const versions = await listSchemeVersions(office.db, id);
    return {
      versions: versions.map((version, index) => {
        const before = versions[index + 1];
        return { ...version, changes: before ? compareSchemes(before.scheme, version.scheme) : [] };
      }),
    };
  },

  'schemes.export': async ({ office, tokens }, { id, version, target }) => {
    const isStored = (await listSchemes(office.db)).some((each) => each.scheme.id === id);
    const builtIn = [DEFAULT_SCHEME, DEFAULT_ASSESSMENT].find((scheme) => scheme.id === id);
    const scheme = isStored || !builtIn ? await getScheme(office.db, id, version) : builtIn;
    return writeSchemeFile(tokens.target(target), scheme);
  },

  'schemes.import': async ({ tokens }, { token }) => readSchemeFile(tokens.source(token)),
};
