// Builds the gallery beside the app: the same bundler, the same policy, a folder of its own. Nothing of it is shipped.
import { defineConfig } from 'electron-vite'
import { oneFile, page } from './electron.vite.config.ts'

export default defineConfig({
  main: oneFile('src/main/gallery.ts', 'out/gallery/main'),
  renderer: page('src/renderer/gallery', 'out/gallery/renderer'),
})
