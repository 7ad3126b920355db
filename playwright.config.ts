import { defineConfig } from '@playwright/test';

// End-to-end tests drive the built application on real Electron. `npm test` builds it, chooses the runtime,
// starts a virtual display and hands over the paths; run them through `npm test -- --only e2e`.
export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // One window at a time: two cores, and timings must mean something.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
});
