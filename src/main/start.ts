/** The app without Electron: ports in, the answers to every call of the bridge out. */
import type { AppHandlers } from '../shared/contract/app-bridge.ts'
import type { Refusal } from '../shared/model/refusal.ts'
import { ok, type Result } from '../shared/model/result.ts'
import type { Ports } from './ports.ts'
import { openBrowsers } from './use-cases/browsers.ts'
import { tickCleanOut } from './use-cases/clean-out.ts'
import { companionCalls, mendCompanion } from './use-cases/companion.ts'
import { deleteEverything } from './use-cases/delete-everything.ts'
import { meetAttempts } from './use-cases/attempts.ts'
import { makeGuardAge } from './use-cases/guard-age.ts'
import { recordEvent, removeEvent, setStrict } from './use-cases/happenings.ts'
import { keepTrace, removeTrace } from './use-cases/known-by.ts'
import { keepIfThen, removeIfThen } from './use-cases/if-thens.ts'
import { importPast, undoImport } from './use-cases/import-past.ts'
import { setLanguage } from './use-cases/language.ts'
import { lockCalls } from './use-cases/locks.ts'
import { removeLock } from './use-cases/past-locks.ts'
import { takeNumbers } from './use-cases/numbers.ts'
import { closing, leave, makeQuit } from './use-cases/leaving.ts'
import { setAtLogin, setPresence } from './use-cases/presence.ts'
import { checkNow } from './use-cases/prove.ts'
import { putBack } from './use-cases/put-back.ts'
import { keepReason, pinReason, removeReason } from './use-cases/reasons.ts'
import { reachCalls } from './use-cases/reach.ts'
import { makeRemind } from './use-cases/remind.ts'
import { reconcile } from './use-cases/reconcile.ts'
import { chooseForTray, removeOther, saveOther, savePerson } from './use-cases/save-person.ts'
import { addRoad, removeRoad, sayRoads } from './use-cases/roads.ts'
import { keepWindow, removeWindow } from './use-cases/scoped-windows.ts'
import { saveSetup, setAppearance, setWeekView } from './use-cases/situation.ts'
import { takeSnapshot } from './use-cases/snapshot.ts'
import { trustClock } from './use-cases/trust-clock.ts'
import { calendarCalls, makeLiveFile } from './use-cases/calendar-files.ts'
import { plannerCalls } from './use-cases/planner.ts'
import { printSheet } from './use-cases/print-sheet.ts'
import { weekCalls } from './use-cases/week.ts'

export const start = (ports: Ports): AppHandlers => {
  const guardAge = makeGuardAge(ports)
  const remind = makeRemind(ports)
  const live = makeLiveFile(ports)
  const quit = makeQuit(ports)
  const show = (): void => {
    reconcile(ports, { guardAge, remind, again: show, quit })
    live.look()
  }
  const shown = <T>(result: Result<T, Refusal>): Result<T, Refusal> => {
    if (result.ok) show()
    return result
  }
  const heldAnew = meetAttempts(ports)
  ports.guard.onChange(() => {
    heldAnew()
    show()
  })
  ports.tray.onTaken(show)
  ports.window.onClose(() => closing(ports))
  ports.onTick(() => {
    show()
    void ports.guard.ask()
  })
  show()
  mendCompanion(ports)
  return {
    listen: async () => {
      ports.window.forget()
      ports.window.push(takeSnapshot(ports, guardAge, takeNumbers(ports)))
      return ok(null)
    },
    savePerson: async (draft) => shown(savePerson(ports, draft)),
    saveOther: async (draft) => shown(saveOther(ports, draft)),
    removeOther: async (said) => shown(removeOther(ports, said)),
    chooseForTray: async (said) => shown(chooseForTray(ports, said)),
    saveSetup: async (said) => shown(saveSetup(ports, said)),
    sayRoads: async (said) => shown(sayRoads(ports, said)),
    addRoad: async (said) => shown(addRoad(ports, said)),
    removeRoad: async (said) => shown(removeRoad(ports, said)),
    recordEvent: async (said) => shown(recordEvent(ports, said)),
    setStrict: async (said) => shown(setStrict(ports, said)),
    importPast: async (said) => shown(importPast(ports, said)),
    undoImport: async (said) => shown(undoImport(ports, said)),
    keepIfThen: async (said) => shown(keepIfThen(ports, said)),
    removeIfThen: async (said) => shown(removeIfThen(ports, said)),
    keepWindow: async (said) => shown(keepWindow(ports, said)),
    removeWindow: async (said) => shown(removeWindow(ports, said)),
    removeEvent: async (said) => shown(removeEvent(ports, said)),
    keepReason: async (said) => shown(keepReason(ports, said)),
    pinReason: async (said) => shown(pinReason(ports, said)),
    removeReason: async (said) => shown(removeReason(ports, said)),
    putBack: async (said) => shown(putBack(ports, said)),
    setAppearance: async (said) => shown(setAppearance(ports, said)),
    setWeekView: async (said) => shown(setWeekView(ports, said)),
    deleteEverything: async () => {
      // The calendar file stands elsewhere, and only what is erased knows where.
      const stopped = await live.stop()
      const erased = shown(deleteEverything(ports))
      return erased.ok ? stopped : erased
    },
    trustClock: async () => shown(trustClock(ports)),
    setLanguage: async (choice) => shown(setLanguage(ports, choice)),
    setPresence: async (said) => shown(setPresence(ports, said)),
    setAtLogin: async (said) => shown(setAtLogin(ports, said)),
    ready: async () => {
      ports.window.heard()
      return ok(null)
    },
    leave: async (said) => leave(ports, said),
    startGuard: async () => ports.guard.start(),
    askGuard: async () => {
      await ports.guard.ask()
      return ok(null)
    },
    checkNow: async () => checkNow(ports),
    openBrowsers: async () => ok([...(await openBrowsers(ports))]),
    restartBrowser: async ({ id }) => ports.browsers.restart(id),
    installedApps: async () => ok([...(await ports.apps.installed())]),
    tickCleanOut: async (said) => shown(tickCleanOut(ports, said)),
    saveText: async ({ name, text }) => ports.ownFiles.saveText(name, text),
    writeMail: async ({ subject, body }) => ports.ownFiles.writeMail(subject, body),
    removeLock: async (said) => shown(removeLock(ports, said)),
    keepTrace: async (said) => shown(keepTrace(ports, said)),
    removeTrace: async (said) => shown(removeTrace(ports, said)),
    ...lockCalls(ports),
    ...reachCalls(ports),
    ...companionCalls(ports),
    ...weekCalls(ports, shown),
    ...plannerCalls(ports, shown),
    ...calendarCalls(ports, live, shown),
    printSheet: async (said) => printSheet(ports, said),
  }
}
