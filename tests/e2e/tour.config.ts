// npm run tour: one walk through the app, leaving pictures in docs/tour/.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: 'tour.ts',
  outputDir: '../../.cache/tour',
  workers: 1,
  timeout: 180_000,
  reporter: 'list',
})
