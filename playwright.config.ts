// The app as a person has it: real Electron on a real display, with the real guard, in a private machine.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  // One /etc/hosts, one guard, one display.
  workers: 1,
  timeout: 90_000,
  // The machine may have much else to do. What passed only then is named at the end.
  retries: 2,
  expect: { timeout: 10_000 },
  forbidOnly: true,
})
