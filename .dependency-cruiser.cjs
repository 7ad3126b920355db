// Who may import whom. TypeScript's project references guard the folders too (tsc -b);
// here are the packages, the features and the circles.
const electronFiles = '^electron/((main|preload)|window/[^/]+)[.]ts$';
/** Tests, and what bundles the programs that tests start and kill. */
const test = '([.]test|/testing-program)[.]tsx?$';
const pkg = (names) => `^node_modules/(${names})(/|$)`;

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-circular',
      'No circles, except of types.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('resolvable', 'Every import must exist and be declared.', {}, { couldNotResolve: true }),

    forbid(
      'shared-alone',
      'shared/ is pure: it sees no other folder.',
      { path: '^shared/' },
      { path: '^(db|electron|renderer|e2e|scripts)/' },
    ),
    forbid(
      'shared-no-node',
      'shared/ has no files, clock or system.',
      { path: '^shared/', pathNot: test },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'shared-packages',
      'shared/ uses only these packages.',
      { path: '^shared/', pathNot: test },
      {
        path: '^node_modules/',
        pathNot: pkg(
          'zod|docx|docxtemplater|pizzip|fflate|@xmldom|fraction[.]js|nzh|pinyin-pro|chinese-days|dayjs',
        ),
      },
    ),

    forbid(
      'db-folders',
      'db/ sees shared/ only.',
      { path: '^db/' },
      { path: '^(electron|renderer|e2e|scripts)/' },
    ),
    forbid(
      'db-packages',
      'db/ uses kysely and better-sqlite3, and zod for what it reads from files of unknown origin.',
      { path: '^db/', pathNot: test },
      {
        path: '^node_modules/',
        pathNot: pkg('kysely|better-sqlite3|@types/better-sqlite3|zod'),
      },
    ),
    forbid(
      'sql-only-in-db',
      'Only db/ talks to the database.',
      { path: '^(shared|electron|renderer|e2e)/', pathNot: test },
      { path: pkg('kysely|better-sqlite3|@types/better-sqlite3') },
    ),

    forbid(
      'electron-folders',
      'electron/ sees shared/ and db/.',
      { path: '^electron/' },
      { path: '^(renderer|e2e|scripts)/' },
    ),
    forbid(
      'electron-marked-files',
      "Only these files import 'electron'; the rest also runs under plain Node.",
      { path: '^(shared|db|electron|renderer|scripts)/', pathNot: electronFiles },
      { path: pkg('electron') },
    ),
    forbid(
      'spreadsheets-only-in-sheet',
      'Spreadsheet libraries only under electron/sheet.',
      { path: '^(shared|db|electron|renderer)/', pathNot: `^electron/sheet(/|[.]ts$)|${test}` },
      { path: pkg('@e965/xlsx|exceljs|papaparse|@types/papaparse') },
    ),

    forbid(
      'renderer-folders',
      'renderer/ sees shared/ only.',
      { path: '^renderer/' },
      { path: '^(db|electron|e2e|scripts)/' },
    ),
    forbid(
      'renderer-no-node',
      'The page has no Node.',
      { path: '^renderer/', pathNot: test },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'features-apart',
      'A feature never imports another feature.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    ),
    forbid(
      'ui-below-features',
      'ui, lib and api know no feature and no page.',
      { path: '^renderer/(ui|lib|api)/' },
      { path: '^renderer/(features|app)/' },
    ),
    forbid(
      'features-below-app',
      'Features do not know the application shell.',
      { path: '^renderer/features/' },
      { path: '^renderer/app/' },
    ),
    forbid(
      'page-packages-only-in-renderer',
      'React and the UI kit stay in the page.',
      { path: '^(shared|db|electron)/' },
      {
        path: pkg(
          'react|react-dom|antd|@ant-design/[^/]+|recharts|zustand|wouter|cmdk|tinykeys|@tanstack/[^/]+',
        ),
      },
    ),

    forbid(
      'e2e-folders',
      'End-to-end tests drive the application from outside.',
      { path: '^e2e/' },
      { path: '^(db|electron|renderer)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    // Vite resolves style sheets and assets itself.
    exclude: { path: '[.](css|svg|png|woff2)$' },
  },
};
