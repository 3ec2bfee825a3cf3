// The least that an Electron app can be: the baseline of window-bench.ts.
const path = require('node:path')
const { app, BrowserWindow } = require('electron')

void app.whenReady().then(() => {
  // The size of ours, because pixels are memory.
  const window = new BrowserWindow({ width: 1120, height: 780, show: false })
  window.once('ready-to-show', () => window.show())
  return window.loadFile(path.join(__dirname, 'index.html'))
})
