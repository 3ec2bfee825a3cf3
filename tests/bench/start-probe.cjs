// Loaded into either app by `electron -r`, before its first line: tells when its window is shown and painted.
const { app } = require('electron')

/** The page's own account of when it first had words or pictures on it, in milliseconds since the Unix epoch. */
const painted = `new Promise((tell) => {
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntriesByName('first-contentful-paint'))
      tell(performance.timeOrigin + startTime)
  }).observe({ type: 'paint', buffered: true })
})`

app.once('browser-window-created', (_event, window) => {
  window.once('show', () => {
    const shown = Date.now()
    void window.webContents
      .executeJavaScript(painted)
      .then((at) => process.stdout.write(`${JSON.stringify({ shown, painted: at })}\n`))
  })
})
