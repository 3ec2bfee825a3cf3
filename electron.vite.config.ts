// Builds the app's three programs. Main and preload are one CommonJS file each: a sandboxed preload cannot require.
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/**
 * One letter outside of Latin-1, and V8 keeps the whole program at two bytes a letter for as long as the app runs:
 * written as escapes, ours is kept at one.
 */
const onlyAscii = {
  name: 'only-ascii',
  enforce: 'post' as const,
  generateBundle(_options: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const made of Object.values(bundle))
      if (made.type === 'chunk' && made.code !== undefined)
        made.code = made.code.replaceAll(
          /[\u0080-\uffff]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        )
  },
}

export const oneFile = (input: string, outDir: string) => ({
  plugins: [onlyAscii],
  build: {
    outDir,
    target: 'node20.18',
    externalizeDeps: false,
    minify: true,
    rolldownOptions: {
      input: { index: input },
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
})

/** React Aria brings its own few words in thirty languages; ours are those of `src/shared/words/languages.ts`. */
const ourLanguages = {
  name: 'our-languages',
  enforce: 'pre' as const,
  load: (file: string) =>
    /\/react-(aria|stately|aria-components)\/.*\/intl\/.*\/(?!en-US|es-ES)[a-z]{2}-[A-Z]{2}\.mjs$/.test(file)
      ? 'export default {}'
      : null,
}

/** It also empties its live region with `innerHTML = ''`, which our policy (trusted types) refuses even when empty. */
const noInnerHtml = {
  name: 'no-inner-html',
  enforce: 'pre' as const,
  transform(code: string, file: string) {
    if (!file.endsWith('/dist/private/live-announcer/LiveAnnouncer.mjs')) return null
    const changed = code.replaceAll(/\.innerHTML ?= ?(''|"")/g, '.replaceChildren()')
    if (changed === code) throw new Error(`${file} does not read as expected: see noInnerHtml.`)
    return { code: changed, map: null }
  },
}

export const page = (root: string, outDir: string) => ({
  root,
  plugins: [react(), ourLanguages, noInnerHtml, onlyAscii],
  build: {
    outDir,
    target: 'chrome130',
    minify: true,
    modulePreload: false,
    // Absolute, because the development server looks for it from another folder than the build.
    rolldownOptions: { input: resolve(root, 'index.html') },
  },
})

export default defineConfig({
  main: oneFile('src/main/index.ts', 'out/main'),
  preload: oneFile('src/preload/index.ts', 'out/preload'),
  renderer: page('src/renderer', 'out/renderer'),
})
