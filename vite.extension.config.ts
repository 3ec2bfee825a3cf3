// Builds the companion for browsers: a page and what watches in the background, both whole, nothing fetched.
import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const outDir = resolve('out/extension')

/** The window, as the app has it. */
const icons = {
  name: 'icons',
  closeBundle: () => {
    for (const size of [16, 48, 128])
      cpSync(resolve(`resources/icons/${size}.png`), `${outDir}/icons/${size}.png`)
  },
}

export default defineConfig({
  root: 'src/extension',
  base: './',
  publicDir: resolve('resources/extension'),
  plugins: [react(), icons],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'chrome120',
    minify: true,
    modulePreload: false,
    rolldownOptions: {
      input: {
        blocked: resolve('src/extension/blocked.html'),
        background: resolve('src/extension/background.ts'),
      },
      output: { entryFileNames: '[name].js' },
    },
  },
})
