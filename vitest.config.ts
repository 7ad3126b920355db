import { defineConfig } from 'vitest/config';

// Everything runs in Node, in processes of its own (the database add-on and killed helpers stay apart).
// Pages are tested on real Electron in e2e/specs.
export default defineConfig({
  test: {
    pool: 'forks',
    environment: 'node',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit', // tests beside the code
          include: ['{shared,db,electron,renderer}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.libreoffice.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'documents', // the built command line makes documents, LibreOffice lays them out and saves workbooks
          include: ['e2e/documents/**/*.test.ts', 'electron/**/*.libreoffice.test.ts'],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'cli', // the built command line with good and bad arguments, in odd surroundings, killed
          include: ['e2e/cli/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
