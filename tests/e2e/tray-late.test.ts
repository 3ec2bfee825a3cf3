/** A panel that comes minutes after login, and one that is restarted: the icon is there again by itself. */
import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { startTrayHost, type TrayHost } from './tray-host.ts'

let host: TrayHost
test.beforeEach(async () => {
  host = await startTrayHost()
})
test.afterEach(async () => host.stop())

test('the icon comes with the panel, and again after it was restarted @long', async ({ openApp }) => {
  await host.leave()
  const { electron } = await openApp({ env: host.env })
  expect(await host.isShown()).toBe(false)
  await host.come()
  await expect.poll(host.isShown).toBe(true)
  await host.leave()
  await host.come()
  await expect.poll(host.isShown).toBe(true)
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})
