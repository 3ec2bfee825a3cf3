// npm run tour: one walk through the app, and one through the gallery, leaving pictures in docs/tour/ and docs/gallery/.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: ['tour.ts', 'gallery-pictures.test.ts'],
  metadata: { gallery: 'docs/gallery' },
  outputDir: '../../.cache/tour',
  workers: 1,
  timeout: 180_000,
  reporter: 'list',
})
