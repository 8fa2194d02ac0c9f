import { defineConfig } from 'playwright/test';

export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'tests/e2e', testMatch: '**/*.e2e.ts' },
    // npm run pictures
    { name: 'pictures', testDir: 'tests/pictures', testMatch: '**/*.pictures.ts' },
  ],
  outputDir: '.cache/e2e',
  // Most of a test is waiting for a window: two at once are done in two thirds of the time, on two cores as well.
  workers: 2,
  fullyParallel: false,
  // Nobody is there to look again at what failed on a build machine: a second try, which is told (build/lib/report-counts.mjs).
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  // Some machines take three times as long as others, and all of them do now and then.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/reports/e2e.json' }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure', actionTimeout: 30_000 },
});
