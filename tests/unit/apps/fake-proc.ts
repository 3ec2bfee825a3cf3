/** A folder that looks as /proc does, in which nobody runs. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export type FakeProcess = {
  readonly exe?: string
  readonly uid?: number
  readonly parent?: number
  readonly started?: number
  readonly words?: readonly string[]
  readonly group?: string
  /** Files that it sees, by their paths. */
  readonly files?: Readonly<Record<string, string>>
  readonly thread?: boolean
}

export const fakeProc = () => {
  const root = mkdtempSync(join(tmpdir(), 'br-proc-'))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  const setLast = (pid: number): void => write(join(root, 'loadavg'), `0.10 0.20 0.30 1/234 ${pid}\n`)
  setLast(100)
  return {
    root,
    setLast,
    put: (pid: number, one: FakeProcess): void => {
      const folder = join(root, String(pid))
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(join(folder, 'root'), { recursive: true })
      if (one.exe !== undefined) symlinkSync(one.exe, join(folder, 'exe'))
      symlinkSync('/home/ann', join(folder, 'cwd'))
      // A name that holds what ends a name.
      const before = `${pid} (a) b (c) S ${one.parent ?? 50}`
      write(join(folder, 'stat'), `${before} ${'0 '.repeat(17)}${one.started ?? 1_000} 0\n`)
      write(
        join(folder, 'status'),
        `Name:\ta\nTgid:\t${one.thread ? pid - 1 : pid}\nUid:\t${one.uid ?? 1_000}\t0\t0\t0\n`,
      )
      write(join(folder, 'cmdline'), [one.exe ?? '', ...(one.words ?? [])].join('\0') + '\0')
      write(join(folder, 'cgroup'), `0::${one.group ?? '/user.slice'}\n`)
      for (const [path, text] of Object.entries(one.files ?? {})) write(join(folder, 'root', path), text)
    },
    end: (pid: number): void => rmSync(join(root, String(pid)), { recursive: true, force: true }),
    remove: (): void => rmSync(root, { recursive: true, force: true }),
  }
}
