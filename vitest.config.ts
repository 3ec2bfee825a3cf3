// Projects: `unit` runs anywhere; `guard` and `wine` inside a private mount namespace (scripts/private-machine.mjs).
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

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
          server: { deps: { inline: ['electron-store'] } },
        },
      },
      {
        test: {
          name: 'guard',
          include: ['tests/guard/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
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
    ],
  },
})
