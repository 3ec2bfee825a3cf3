// Started with Electron by commands/icons.mjs: turns a list of SVG texts, as JSON in a file, into raw pixels beside it.

const { app, BrowserWindow } = require('electron')
const fs = require('node:fs')
const path = require('node:path')

const list = process.argv.at(-1) ?? ''
/** @type {{ name: string, size: number, svg: string }[]} */
const pictures = JSON.parse(fs.readFileSync(list, 'utf8'))

// A canvas rather than a picture of a window: it has the very size asked for, and clear corners. Drawn eight times as
// large and brought down by averages, in bands: the browser adds noise to gradients, in squares of eight by eight, which
// no PNG can pack, and which is gone in their average.
const draw = `async ({ svg, size }) => {
  const [times, band] = [8, Math.min(64, size)]
  const side = size * times
  const image = new Image()
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg)
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: side, height: band * times })
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  const rgba = new Uint8Array(size * size * 4)
  for (let y = 0; y < size; y++) {
    const row = y % band
    if (row === 0) {
      pen.clearRect(0, 0, side, canvas.height)
      pen.drawImage(image, 0, -y * times, side, side)
    }
    const fine = pen.getImageData(0, row * times, side, times).data
    for (let x = 0; x < size; x++) {
      let [red, green, blue, alpha] = [0, 0, 0, 0]
      for (let dy = 0; dy < times; dy++)
        for (let dx = 0; dx < times; dx++) {
          const at = (dy * side + x * times + dx) * 4
          const share = fine[at + 3]
          red += fine[at] * share
          green += fine[at + 1] * share
          blue += fine[at + 2] * share
          alpha += share
        }
      if (alpha > 0)
        rgba.set([red / alpha, green / alpha, blue / alpha, alpha / times / times].map(Math.round), (y * size + x) * 4)
    }
  }
  let text = ''
  for (let i = 0; i < rgba.length; i += 32768) text += String.fromCharCode(...rgba.subarray(i, i + 32768))
  return btoa(text)
}`

// The same pixels on every machine, as far as that can be had.
app.disableHardwareAcceleration()
app.commandLine.appendSwitch('force-color-profile', 'srgb')

const run = async () => {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('about:blank')
  for (const picture of pictures) {
    const rgba = await window.webContents.executeJavaScript(`(${draw})(${JSON.stringify(picture)})`)
    fs.writeFileSync(path.join(path.dirname(list), picture.name), Buffer.from(String(rgba), 'base64'))
  }
}

void app
  .whenReady()
  .then(run)
  .then(
    () => app.exit(0),
    (error) => {
      console.error(error)
      app.exit(1)
    },
  )
