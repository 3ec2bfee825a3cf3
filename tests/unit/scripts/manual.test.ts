/** The manual pages and completions say what the commands really take; shells and readers of manuals accept them. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { version } from '../../../package.json'
import { manualFiles } from '../../../scripts/manual/generate.mjs'
import { readUsage } from '../../../scripts/manual/usage.mjs'
import { main } from '../../../src/guard/cli.ts'
import { parseCommandLine } from '../../../src/shared/model/command-line.ts'
import { rooms } from '../../../src/shared/model/door.ts'

const resources = resolve('resources')
const completion = join(resources, 'completion/breathing-room-guard')
const has = (program: string) => existsSync(program)

const helpOfGuard = async (): Promise<string> => {
  const said: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text))
  await main(['--help'])
  log.mockRestore()
  return `${said.join('\n')}\n`
}

test('what stands in resources is made of what the guard says of itself; else run npm run manual', async () => {
  const help = await helpOfGuard()
  for (const [name, text] of Object.entries(manualFiles(help, version)))
    expect(readFileSync(join(resources, name), 'utf8'), name).toBe(text)
})

test('no verb and no option of the help is left out', async () => {
  const help = await helpOfGuard()
  const { verbs, everywhere } = readUsage(help)
  const names = verbs.flatMap((verb) => verb.names)
  expect(names).toEqual(expect.arrayContaining(['install', 'uninstall', 'arm', 'withdraw-release', 'doctor']))
  const options = new Set([...verbs.flatMap((verb) => verb.options), ...everywhere].map(({ name }) => name))
  for (const [option] of help.matchAll(/--[a-z][a-z-]*/g)) expect(options, option).toContain(option)
  for (const file of ['.bash', '.fish']) {
    const text = readFileSync(`${completion}${file}`, 'utf8')
    for (const option of options)
      expect(text, option).toContain(file === '.fish' ? ` -l ${option.slice(2)}` : option)
  }
})

test('the app’s own page names each of its switches and every place of a link', () => {
  const page = readFileSync(join(resources, 'man/breathing-room.1'), 'utf8').replaceAll('\\-', '-')
  for (const [option] of page.matchAll(/--[a-z]+/g))
    expect(parseCommandLine([option]), option).not.toEqual({ kind: 'open', door: null })
  for (const option of ['--status', '--pull', '--happened', '--week', '--hidden'])
    expect(page).toContain(option)
  for (const place of [...rooms, 'pull', 'happened']) expect(page).toContain(place)
})

test.skipIf(!has('/usr/bin/man'))('man reads both pages without a warning', () => {
  for (const page of ['breathing-room.1', 'breathing-room-guard.8']) {
    const read = spawnSync(
      '/usr/bin/man',
      ['--warnings', '-E', 'UTF-8', '-l', '-Tutf8', '-Z', join(resources, 'man', page)],
      {
        encoding: 'utf8',
        env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', MANWIDTH: '100' },
      },
    )
    expect([read.status, read.stderr], page).toEqual([0, ''])
  }
})

test.skipIf(!has('/usr/bin/mandoc'))(
  'mandoc, which the BSDs and Alpine read with, finds nothing to mend',
  () => {
    for (const page of ['breathing-room.1', 'breathing-room-guard.8']) {
      const lint = ['-Tlint', '-Wwarning', join(resources, 'man', page)]
      const read = spawnSync('/usr/bin/mandoc', lint, { encoding: 'utf8' })
      expect([read.status, read.stdout, read.stderr], page).toEqual([0, '', ''])
    }
  },
)

/** What bash would offer after these words; the last is the one being typed. */
const offeredByBash = (...words: readonly string[]): readonly string[] => {
  const script = `source "$1"; shift; COMP_WORDS=(breathing-room-guard "$@"); COMP_CWORD=$#; _breathing_room_guard; printf '%s\\n' "\${COMPREPLY[@]}"`
  const run = spawnSync('/bin/bash', ['--norc', '-c', script, 'bash', `${completion}.bash`, ...words], {
    encoding: 'utf8',
  })
  expect(run.stderr).toBe('')
  return run.stdout.split('\n').filter((line) => line !== '')
}

test.skipIf(!has('/bin/bash'))('bash offers verbs, the options of each, values and files', () => {
  expect(offeredByBash('wi')).toEqual(['withdraw-release'])
  expect(offeredByBash('arm', '--s')).toEqual(expect.arrayContaining(['--site', '--state', '--socket']))
  expect(offeredByBash('status', '--')).not.toContain('--site')
  expect(offeredByBash('doorway', 'o')).toEqual(['on', 'off'])
  expect(offeredByBash('arm', '--r')).toEqual(expect.arrayContaining(['--release', '--rules']))
  expect(offeredByBash('arm', '--release', '')).toEqual(['wait:24h', 'code', 'none'])
  expect(offeredByBash('arm', '--for', '7')).toEqual(['7d'])
  const folder = mkdtempSync(join(tmpdir(), 'completion-'))
  expect(offeredByBash('run', '--state', folder.slice(0, -2))).toContain(folder)
  rmSync(folder, { recursive: true })
})

test.skipIf(!has('/usr/bin/fish'))('fish offers the same', () => {
  const offered = (line: string) => {
    const run = spawnSync(
      '/usr/bin/fish',
      ['--no-config', '-c', `source ${completion}.fish; complete -C "${line}"`],
      {
        encoding: 'utf8',
        env: { PATH: '/usr/bin:/bin', HOME: tmpdir() },
      },
    )
    expect(run.stderr).toBe('')
    return run.stdout.split('\n').map((each) => each.split('\t')[0])
  }
  expect(offered('breathing-room-guard wi')).toContain('withdraw-release')
  expect(offered('breathing-room-guard arm --rel')).toContain('--release')
  expect(offered('breathing-room-guard arm --release ')).toContain('wait:24h')
  expect(offered('breathing-room-guard status --rel')).not.toContain('--release')
})

test.skipIf(!has('/usr/bin/zsh'))('zsh takes the file without complaint', () => {
  const script = `autoload -Uz compinit && compinit -u -D && source "$1" && whence -w _breathing_room_guard`
  const run = spawnSync(
    '/usr/bin/zsh',
    ['-f', '-c', script, 'zsh', join(resources, 'completion/_breathing-room-guard')],
    {
      encoding: 'utf8',
    },
  )
  expect([run.stdout, run.stderr]).toEqual(['_breathing_room_guard: function\n', ''])
})
