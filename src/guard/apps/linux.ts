/** The watch over apps on Linux: looks at who is new several times a second, and closes what is an app that is held. */
import { uptime as systemUptime } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { fileName, indexApps, withoutDeleted } from '../../shared/model/apps/app-index.ts'
import { type Catalogue, findService } from '../../shared/model/catalogue.ts'
import { note, type Note } from '../../shared/model/note.ts'
import { openClosings } from './closings.ts'
import { findApps, learnRunning, stateOfFolders } from './find.ts'
import { openJudge, type Verdict } from './judge.ts'
import { openKnownFiles } from './known-files.ts'
import { openNewcomers } from './newcomers.ts'
import { openProc, seemingUid, type Proc } from './proc.ts'
import type { OnClosed, Watcher } from './watcher.ts'

/** In a second, whatever the kernel's own clock is. */
const ticks = 100
/** Milliseconds. The mean time in which a new process is seen is half of it: see tests/bench/apps-bench.ts. */
const tickEvery = 250
const foldersEvery = 60_000
/** A program that is to be learned before it is closed has this long. */
const learning = 150

export type LinuxWorld = {
  readonly uid: number
  /** The folder in which the person’s own programs and entries are; null where it is not known. */
  readonly home: () => string | null
  readonly catalogue: Catalogue
  readonly stateDir: string
  readonly onClosed: OnClosed
  readonly proc?: Proc
  readonly signal?: (pid: number, signal: NodeJS.Signals) => void
  readonly now?: () => number
  /** In seconds. */
  readonly uptime?: () => number
}

const kill = (pid: number, signal: NodeJS.Signals): void => void process.kill(pid, signal)

const ancestorsOf = (proc: Proc, pid: number): ReadonlySet<number> => {
  const all = new Set([1, 2])
  for (let at = pid; at > 0 && !all.has(at); at = proc.stat(at)?.parent ?? 0) all.add(at)
  return all
}

export const openLinuxWatcher = (world: LinuxWorld): Watcher => {
  const { uid, catalogue, stateDir, onClosed } = world
  const { proc = openProc(), now = () => performance.now(), uptime = systemUptime, signal = kill } = world
  const ourselves = ancestorsOf(proc, process.pid)
  const known = openKnownFiles(stateDir)
  const newcomers = openNewcomers(proc, now)
  /** The hold began: in ticks since the computer was started, as processes are told (USER_HZ). */
  let heldAt = 0
  const closings = openClosings({
    proc,
    now,
    signal,
    onClosed: (service, started) => onClosed(service, started <= heldAt),
  })
  /** What each process ran when it was last looked at. */
  let programs = new Map<number, string>()
  let judge: ReturnType<typeof openJudge> | null = null
  let timer: NodeJS.Timeout | undefined
  let blind: Note | null = null
  let refused: number[] = []
  let folders = { state: '', at: -Infinity }
  /** Counts the holds: what was begun for one before is not gone on with. */
  let round = 0

  const mayBeClosed = (pid: number): boolean =>
    !ourselves.has(pid) && proc.isLeader(pid) && proc.realUid(pid) === uid

  /** Also what it has started as the same program: of a shared one nothing else tells that it belongs to the app. */
  const kinOf = (pid: number, exe: string): readonly number[] => {
    const kin = [pid]
    const same = [...programs].flatMap(([each, program]) => (program === exe ? [each] : []))
    for (const member of kin)
      kin.push(...same.filter((each) => !kin.includes(each) && proc.stat(each)?.parent === member))
    return kin
  }

  const act = async (pid: number, exe: string, service: Verdict): Promise<void> => {
    if (service === null || closings.isClosing(pid) || !mayBeClosed(pid)) return
    const started = proc.stat(pid)?.started
    if (started === undefined) return
    const path = withoutDeleted(exe)
    if (known.serviceAt('program', path) === null && !/^\/(?:snap|app|tmp\/\.mount_[^/]+)\//.test(path))
      await Promise.race([learnRunning(known, proc, pid, path, service), pause(learning)])
    closings.begin({ pid, started, exe, service })
    for (const each of kinOf(pid, exe)) {
      const since = proc.stat(each)?.started
      if (each !== pid && since !== undefined && mayBeClosed(each))
        closings.begin({ pid: each, started: since, exe, service })
    }
  }

  const look = (pid: number): void => {
    const exe = proc.exe(pid)
    if (exe === 'gone' || exe === 'refused') {
      if (exe === 'refused') refused.push(pid)
      programs.delete(pid)
      return newcomers.drop(pid)
    }
    if (programs.get(pid) === exe || !judge) return
    programs.set(pid, exe)
    const verdict = judge(pid, exe)
    const mine = round
    if (verdict instanceof Promise)
      void verdict.then((service) => (mine === round ? act(pid, exe, service) : undefined))
    else void act(pid, exe, verdict)
  }

  /** Whether the person’s processes can be seen at all: without the right to, nothing would ever be closed. */
  const checkSight = (): void => {
    const hidden = refused.some((pid) => seemingUid(proc.root, pid) === uid)
    const seen = () =>
      [...programs.keys()].some((pid) => seemingUid(proc.root, pid) === uid && !ourselves.has(pid))
    blind = proc.pids() === null || (hidden && !seen()) ? note('apps-not-seen') : null
  }

  const lookAtAll = (pids: readonly number[]): void => {
    const begun = now()
    refused = []
    for (const pid of pids) look(pid)
    const listed = new Set(pids)
    programs = new Map([...programs].filter(([pid]) => listed.has(pid)))
    checkSight()
    newcomers.tookAll(now() - begun)
    if (begun - folders.at >= foldersEvery) void lookForPrograms()
  }

  const tick = (): void => {
    const { pids, all } = newcomers.take()
    if (all) lookAtAll(pids)
    else for (const pid of pids) look(pid)
    closings.step()
  }

  const lookForPrograms = async (anew = false): Promise<void> => {
    const mine = round
    folders.at = now()
    const state = await stateOfFolders(world.home())
    if (mine !== round || (state === folders.state && !anew)) return
    folders.state = state
    await findApps(known, indexApps(catalogue, services), world.home())
    if (mine !== round) return
    // What runs may be a copy of what was found just now.
    startOver()
  }
  const startOver = (): void => {
    programs.clear()
    judge = openJudge(proc, known, indexApps(catalogue, services))
    newcomers.startOver()
  }

  let services: readonly string[] = []
  return {
    known: catalogue.flatMap(({ id, apps }) => (apps.linux ? [id] : [])),
    hold: (wanted) => {
      round += 1
      services = wanted
      // Whole ticks, as 1.16 s are 115.99 in a computer's numbers; in the same one, nobody has tried anything.
      heldAt = Math.round(uptime() * ticks)
      known.keepOnly(wanted)
      clearInterval(timer)
      timer = undefined
      if (wanted.length === 0) {
        programs.clear()
        closings.forget()
        judge = null
        blind = null
        return
      }
      startOver()
      timer = setInterval(tick, tickEvery)
      tick()
      void lookForPrograms(true)
    },
    note: () => {
      const stays = closings.stays()
      return (
        blind ??
        (stays === null
          ? null
          : note('app-not-closed', { service: findService(catalogue, stays)?.label ?? stays }))
      )
    },
    running: async (wanted) => {
      const files = openKnownFiles(null)
      const index = indexApps(catalogue, wanted)
      await findApps(files, index, world.home())
      const judged = openJudge(proc, files, index)
      const found = new Map<string, { readonly service: string; readonly name: string }>()
      for (const pid of proc.pids() ?? []) {
        const exe = proc.exe(pid)
        if (exe === 'gone' || exe === 'refused') continue
        const service = await judged(pid, exe)
        const name = fileName(withoutDeleted(exe))
        if (service !== null && mayBeClosed(pid)) found.set(`${service} ${name}`, { service, name })
      }
      return [...found.values()]
    },
    close: () => {
      round += 1
      clearInterval(timer)
      judge = null
      proc.close()
    },
  }
}
