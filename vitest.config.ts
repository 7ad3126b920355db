import { defineConfig } from 'vitest/config';

// Unit tests stand beside the code. Everything runs in Node: pages are tested on real Electron in e2e/.
export default defineConfig({
  test: {
    include: ['{shared,db,electron,renderer}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Processes, not threads: the database add-on and killed helper processes stay separate from each other.
    pool: 'forks',
    testTimeout: 20_000,
  },
});
