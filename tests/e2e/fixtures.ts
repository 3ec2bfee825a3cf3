/** What each test gets: a fresh machine, and guards and apps that end with it, whether it passes or not. */
// oxlint-disable no-empty-pattern -- Playwright reads from the pattern which fixtures it must bring first.
import type { ChildProcess } from 'node:child_process'
import { test as base } from '@playwright/test'
import { startGuard, stopGuard } from '../guard/guard-process.ts'
import { openApp, quit, type App, type AppOptions } from './app.ts'
import { freshMachine, removeInstalled } from './machine.ts'

type Fixtures = {
  readonly machine: void
  readonly openApp: (options?: AppOptions) => Promise<App>
  readonly startGuard: (...args: string[]) => Promise<ChildProcess>
}

export const test = base.extend<Fixtures>({
  machine: [
    async ({}, use) => {
      freshMachine()
      await use()
      removeInstalled()
    },
    { auto: true },
  ],
  startGuard: async ({}, use) => {
    const started: ChildProcess[] = []
    await use(async (...args) => {
      const guard = await startGuard(...args)
      started.push(guard)
      return guard
    })
    for (const guard of started) {
      guard.kill('SIGCONT')
      await stopGuard(guard)
    }
  },
  openApp: async ({}, use) => {
    const opened: App[] = []
    await use(async (options) => {
      const app = await openApp(options)
      opened.push(app)
      return app
    })
    for (const app of opened) await quit(app)
  },
})
