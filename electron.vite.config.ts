// Builds the app's three programs. Main and preload are one CommonJS file each: a sandboxed preload cannot require.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const oneFile = (input: string) => ({
  build: {
    target: 'node20.18',
    externalizeDeps: false,
    minify: true,
    rolldownOptions: {
      input: { index: input },
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
})

export default defineConfig({
  main: oneFile('src/main/index.ts'),
  preload: oneFile('src/preload/index.ts'),
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
})
