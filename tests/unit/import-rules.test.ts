/** The rooms of the house keep their doors shut: the linter refuses what a folder may not import, and says what to do. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

type Diagnostic = {
  readonly code: string
  readonly message: string
  readonly help: string
  readonly filename: string
  readonly labels: readonly { readonly span: { readonly line: number } }[]
}

/** A file, lines that it may not have, the words that teach, and lines that it may have. */
const rooms = [
  {
    file: 'src/shared/model/a.ts',
    forbidden: [
      "import 'node:fs'",
      "import 'zod'",
      "import '../contract/parse.ts'",
      "import '../words/en.ts'",
    ],
    words: 'The model is pure',
    allowed: ["import './result.ts'"],
  },
  ...['src/shared/words/a.ts', 'src/shared/words/en/a.ts'].map((file) => {
    const up = file.includes('/en/') ? '../..' : '..'
    return {
      file,
      forbidden: ["import 'node:fs'", "import 'zod'", "import 'react'", `import '${up}/contract/parse.ts'`],
      words: 'Words are said of the model only',
      allowed: [`import '${up}/model/lock.ts'`, "import './time.ts'"],
    }
  }),
  { file: 'src/shared/words/en/b.ts', forbidden: [], words: '', allowed: ["import '../plural.ts'"] },
  {
    file: 'src/shared/calendar/a.ts',
    forbidden: [
      "import 'node:fs'",
      "import 'zod'",
      "import '../contract/parse.ts'",
      "import '../words/en.ts'",
    ],
    words: 'The calendar room knows rules of RFC 5545',
    allowed: ["import 'ical.js'", "import '../model/lock.ts'", "import './planned.ts'"],
  },
  {
    file: 'src/shared/contract/a.ts',
    forbidden: ["import 'node:net'", "import '../../guard/serve.ts'", "import 'electron'"],
    words: 'The contract knows shapes only',
    allowed: ["import 'zod'", "import '../model/result.ts'"],
  },
  {
    file: 'src/guard/hosts-etc/a.ts',
    forbidden: ["import '../places.ts'", "import '../../shared/model/result.ts'", "import 'zod'"],
    words: 'hosts-etc stands alone',
    allowed: ["import 'node:fs'", "import './result.ts'"],
  },
  {
    file: 'src/guard/a.ts',
    forbidden: ["import 'electron'", "import '../main/ports.ts'", "import 'react'"],
    words: 'The guard runs as root in plain Node',
    allowed: ["import 'node:fs'", "import './hosts-etc/write.ts'", "import '../shared/model/lock.ts'"],
  },
  {
    file: 'src/main/use-cases/a.ts',
    forbidden: [
      "import 'node:fs'",
      "import { app } from 'electron'",
      "import 'electron-store'",
      "import '../adapters/store.ts'",
      "import type { Hold } from '../../guard/hold.ts'",
    ],
    words: 'Use cases know no machine',
    allowed: ["import './snapshot.ts'", "import '../ports.ts'", "import '../../shared/model/lock.ts'"],
  },
  ...['src/main/a.ts', 'src/main/adapters/a.ts', 'src/main/ipc/gate.ts', 'src/main/security/a.ts'].map(
    (file) => ({
      file,
      forbidden: ['guard/ask.ts', 'renderer/bridge.ts', 'preload/index.ts'].map(
        (path) => `import '${file.split('/').length > 3 ? '../..' : '..'}/${path}'`,
      ),
      words: 'The app is one process of several',
      allowed: [
        "import { app, type IpcMainInvokeEvent } from 'electron'",
        "import 'node:fs'",
        "import 'electron-store'",
        "import '../../shared/contract/guard-wire.ts'",
        "import './guard-client.ts'",
      ],
    }),
  ),
  {
    file: 'src/main/ipc/serve.ts',
    forbidden: [
      "import { ipcMain } from 'electron'",
      "import { app, ipcMain as calls } from 'electron'",
      "import { ipcMain as more } from 'electron/main'",
      "import * as everything from 'electron'",
      "import electron from 'electron'",
    ],
    words: 'Only src/main/ipc/gate.ts has ipcMain',
    allowed: ["import { BrowserWindow } from 'electron'"],
  },
  { file: 'src/main/ipc/gate.ts', forbidden: [], words: '', allowed: ["import { ipcMain } from 'electron'"] },
  {
    file: 'src/preload/a.ts',
    forbidden: [
      "import '../shared/model/lock.ts'",
      "import 'node:fs'",
      "import 'zod'",
      "import '../main/a.ts'",
    ],
    words: 'The preload only builds the bridge',
    allowed: ["import { ipcRenderer } from 'electron'", "import '../shared/contract/app-bridge.ts'"],
  },
  {
    file: 'src/extension/a.ts',
    forbidden: [
      "import 'node:fs'",
      "import 'electron'",
      "import '../guard/ask.ts'",
      "import '../main/ports.ts'",
      "import '../renderer/bridge.ts'",
    ],
    words: 'The companion lives in somebody',
    allowed: ["import 'react'", "import '../shared/model/lock.ts'", "import '../renderer/ui/button.tsx'"],
  },
  {
    file: 'src/renderer/features/a.tsx',
    forbidden: [
      "import 'electron'",
      "import 'electron-store'",
      "import 'node:fs'",
      "import '../../main/ports.ts'",
      "import '../../guard/ask.ts'",
      "import '../../preload/index.ts'",
    ],
    words: 'The page has no machine below it',
    allowed: ["import 'react'", "import '../bridge.ts'", "import '../../shared/model/lock.ts'"],
  },
  {
    file: 'src/renderer/a.ts',
    forbidden: ['window.breathingRoom.listen({})', 'const { breathingRoom } = window'],
    words: 'Only src/renderer/bridge.ts touches window',
    allowed: ["document.addEventListener('click', () => 0)"],
  },
  {
    file: 'src/renderer/bridge.ts',
    forbidden: [],
    words: '',
    allowed: ['window.breathingRoom.listen({})'],
  },
] as const

const folderOf = (index: number): string => `room-${index}`
let folder = ''
let said: readonly Diagnostic[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-rules-'))
  // One checkout a room, so that a file may be looked at twice; all in one run of the linter.
  rooms.forEach(({ file, forbidden, allowed }, index) => {
    const path = join(folder, folderOf(index), file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, [...forbidden, ...allowed, ''].join('\n'))
    copyFileSync('.oxlintrc.json', join(folder, folderOf(index), '.oxlintrc.json'))
  })
  const linter = resolve('node_modules/oxlint/bin/oxlint')
  const run = spawnSync(process.execPath, [linter, '--format=json'], { cwd: folder, encoding: 'utf8' })
  said = (JSON.parse(run.stdout) as { diagnostics: Diagnostic[] }).diagnostics
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(rooms.map((room, index) => ({ ...room, index })))(
  '$file is told what it may not have, and why, and nothing else: $words',
  ({ index, file, forbidden, words }) => {
    const refusals = said.filter(
      ({ filename, code }) =>
        filename === `${folderOf(index)}/${file}` && code.startsWith('eslint(no-restricted-'),
    )
    const lines = new Set(refusals.map(({ labels }) => labels[0]?.span.line))
    expect(lines).toEqual(new Set(forbidden.map((_, line) => line + 1)))
    for (const { message, help } of refusals) expect(`${message} ${help}`).toContain(words)
  },
)
