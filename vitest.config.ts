import { defineConfig } from 'vitest/config';

const ignored = ['**/node_modules/**', 'out/**', 'dist/**', '.cache/**'];

/** Milliseconds: what takes a second here takes ten where four others work beside it. */
const SLOW = 20_000;

export default defineConfig({
  test: {
    // Two cores are what every machine of ours has.
    maxWorkers: 2,
    // What keeps no state between tests is loaded once for all files of a worker; the renderer has stores and documents.
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false,
          include: [
            '{shared,electron,server,build}/**/*.test.ts',
            'tests/{architecture,support,e2e/support}/**/*.test.ts',
          ],
          exclude: ignored,
          testTimeout: SLOW,
        },
      },
      {
        test: {
          // What has no element of React mostly needs no page: a test that does says so in its first line.
          name: 'renderer',
          environment: 'node',
          setupFiles: ['renderer/editor/testing/jsdom-gaps.ts'],
          include: ['renderer/**/*.test.ts'],
          exclude: ignored,
          testTimeout: SLOW,
        },
      },
      {
        test: {
          name: 'page',
          environment: 'jsdom',
          setupFiles: ['renderer/editor/testing/jsdom-gaps.ts'],
          include: ['renderer/**/*.test.tsx'],
          exclude: ignored,
          testTimeout: SLOW,
        },
      },
      {
        test: {
          name: 'integration',
          environment: 'node',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/integration/make-empty-hub.ts'],
          exclude: ignored,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      reportsDirectory: 'coverage',
      include: ['{shared,electron,server,renderer}/**'],
    },
  },
});
