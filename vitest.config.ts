// `unit` runs anywhere; `guard`, `faults` and `wine` run inside a private mount namespace (scripts/private-machine.mjs);
// `machine` boots one.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const guard = (name: string, files: string) => ({
  test: {
    name,
    include: [files],
    environment: 'node' as const,
    // One /etc/hosts.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Real browsers and processes on a machine that may have much else to do. What passed only then is named at the end.
    retry: 1,
  },
})

/** The same tests, for half a minute, for some, or for a quarter of an hour: they strike a sample or every place. */
const faults = (name: string, how: string) => ({
  test: {
    name,
    include: ['tests/faults/**/*.test.ts'],
    environment: 'node' as const,
    // Each guard has places of its own, and much of it is waiting.
    maxWorkers: 3,
    globalSetup: ['tests/faults/table.ts'],
    env: { FAULTS: how },
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
})

const electron = fileURLToPath(new URL('tests/fakes/electron.ts', import.meta.url))

export default defineConfig({
  test: {
    projects: [
      {
        // Inlined, or electron-store would import the real package, which has no program until set-up brings it.
        resolve: { alias: { electron } },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          // Properties and large files beside another suite on two cores: slow is not wrong.
          testTimeout: 60_000,
          server: { deps: { inline: ['electron-store'] } },
        },
      },
      {
        // Files that we make, read by the tools that they are for.
        test: {
          name: 'files',
          include: ['tests/files/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      guard('guard', 'tests/guard/*.test.ts'),
      guard('guard-long', 'tests/guard/long/*.test.ts'),
      {
        test: {
          name: 'machine',
          include: ['tests/machine/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          // Each test goes on where the one before has left the machine.
          bail: 1,
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'wine',
          include: ['tests/wine/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      faults('faults', 'short'),
      faults('faults-long', 'long'),
      faults('faults-full', 'full'),
    ],
  },
})
