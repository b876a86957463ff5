import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// By itself vitest leaves one core to its own process, which hardly works: half of a small machine.
const maxWorkers = Math.max(2, availableParallelism() - 1)
// Workspace packages are tested from their sources, so a test never meets a stale build.
const conditions = ['@gangyao/source']
const withDatabase = [
  'packages/{api,module}/**/*.test.{ts,tsx}',
  'apps/server/**/*.test.ts',
  'examples/**/*.test.ts',
]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    maxWorkers,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Nothing here keeps anything between tests; loading it all anew for each file took half of the time.
          isolate: false,
          include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}', 'plans/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', ...withDatabase],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: withDatabase,
          exclude: ['**/node_modules/**', '**/dist/**'],
          globalSetup: ['packages/testing/src/setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
