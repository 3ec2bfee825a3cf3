/** Sets the guard up to start with the computer; what does not work to the end is taken back. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { serviceWords } from '../../shared/words/en/service.ts'
import { ask } from '../ask.ts'
import { startDetached } from '../detach.ts'
import { replaceFileDurably } from '../hosts-etc/durable-file.ts'
import { systemPlaces } from '../places.ts'
import { isArmed } from './armed.ts'
import { endGuard } from './end-guard.ts'
import { placeProgram } from './place-program.ts'
import { runCommand } from './run-command.ts'
import type { Command, Service } from './service.ts'

const answersWithin = 15_000
const { steps } = serviceWords

export type Setting = {
  readonly service: Service
  readonly owner: number
  /** Whether this computer's service system runs, as it does not in most containers. */
  readonly systemRuns: boolean
  /** Where a package has put the program already; then it is not copied. */
  readonly packaged: string | null
}

type Undo = () => void | Promise<void>

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Whether a guard answers that is the one just started. */
const answers = async (survivesRestart: boolean): Promise<boolean> => {
  for (const end = Date.now() + answersWithin; Date.now() < end; await pause(100)) {
    const status = await ask(systemPlaces.socket, 'status', {}, 2_000)
    if (status.ok && status.value.survivesRestart === survivesRestart) return true
  }
  return false
}

const runAll = async (commands: readonly Command[]): Promise<void> => {
  for (const command of commands) {
    const done = await runCommand(command)
    if (!done.ok) throw new Error(done.error)
  }
}

const writeServiceFile = (service: Service, program: string, owner: number): Undo => {
  const before = existsSync(service.file) ? readFileSync(service.file) : null
  const write = (bytes: Buffer): void => {
    const written = replaceFileDurably(service.file, bytes, { mode: 0o644 })
    if (!written.ok) throw new Error(`${written.error.errno ?? written.error.code} ${written.error.path}`)
  }
  write(service.bytes(program, owner))
  return async () => {
    if (before) {
      write(before)
      return runAll(service.start)
    }
    for (const command of service.stop) await runCommand(command)
    rmSync(service.file, { force: true })
    for (const link of service.links) rmSync(link, { force: true })
    for (const command of service.forget) await runCommand(command)
  }
}

const startInBackground = async (program: string, owner: number): Promise<void> => {
  const started = await startDetached([program], ['run', '--owner', String(owner)])
  if (!started.ok) throw new Error(started.error.words)
}

/** What a guard makes when it first runs goes again, unless a lock was made meanwhile. */
const forgetFirstRun = async (): Promise<void> => {
  await endGuard(systemPlaces.state)
  if (await isArmed()) return
  for (const folder of [systemPlaces.state, dirname(systemPlaces.socket)])
    rmSync(folder, { recursive: true, force: true })
}

/** The guard that made way for one which does not run. Returns what could not be taken back. */
const takeUpAgain = async (program: string, owner: number): Promise<readonly string[]> => {
  await endGuard(systemPlaces.state)
  try {
    await startInBackground(program, owner)
    return []
  } catch {
    return [serviceWords.endedOne]
  }
}

/** @returns the program that runs now; else what went wrong, and what became of it, in words */
export const install = async ({
  service,
  owner,
  systemRuns,
  packaged,
}: Setting): Promise<Result<string, string>> => {
  const program = packaged ?? service.program
  // In this order: an older service is started anew with its older program.
  const undos: Undo[] = []
  let step: string = steps.copy
  let settle = (): void => undefined
  let endedOne = false
  try {
    if (packaged === null) {
      const placed = placeProgram(program)
      if (!placed.ok) return placed
      undos.push(placed.value.undo)
      settle = placed.value.settle
    }
    step = steps.file
    if (systemRuns) undos.push(writeServiceFile(service, program, owner))
    step = steps.start
    if (!existsSync(systemPlaces.state)) undos.push(forgetFirstRun)
    // Of two guards the second would refuse to run.
    endedOne = (await endGuard(systemPlaces.state)) !== null
    await (systemRuns ? runAll(service.start) : startInBackground(program, owner))
    step = steps.answer
    if (!(await answers(systemRuns))) throw new Error(serviceWords.noAnswer)
    settle()
    return ok(program)
  } catch (error) {
    const words = serviceWords.failedAt(step, reasonOf(error))
    const left: string[] = []
    for (const undo of undos)
      try {
        await undo()
      } catch (problem) {
        left.push(reasonOf(problem))
      }
    // A service that was there before was started anew above.
    if (endedOne && !existsSync(service.file)) left.push(...(await takeUpAgain(program, owner)))
    return fail(
      [words, ...(left.length ? left.map(serviceWords.notUndone) : [serviceWords.undone])].join(' '),
    )
  }
}
