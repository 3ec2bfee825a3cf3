// Builds the guard into one self-contained CommonJS file, so that root runs nothing but this file and Node.
import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/guard/index.ts',
    target: 'node20.18',
    outDir: 'out/guard',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'guard.cjs', codeSplitting: false } },
  },
})
