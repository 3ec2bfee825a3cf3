/**
 * Editors at work on the hosts file while locks come and go.
 *
 * What is promised: the guard writes only if the file is still the one that it read, so of all edits only one that falls
 * between that last look and the rename, some microseconds, can be lost. No call of the system closes that gap; here it
 * is measured. Whatever an editor wrote before or after it stays, to the byte.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { splice } from '../../src/guard/hosts-etc/section.ts'
import { hour, second } from '../../src/shared/model/lock.ts'
import { makeBox, original, say, startIn, type HostsKind } from './box.ts'
import { judgeEnd } from './story.ts'
import { isFull, tallyOf } from './tally.ts'

const tally = tallyOf('edits by others at the same time')
const runFor = isFull ? 30_000 : 2_000

/**
 * An editor: it reads the file, adds a numbered line, saves, and looks after a while whether its line still stands.
 * `renaming` saves as most do, by a new file in the old one's place; `in place` overwrites it; `appending` only adds.
 * It tells of each edit `kept` or `lost`; an edit that it took back itself, by its own stale copy, does not exist: it is alone.
 */
const editor = `
const fs = require('node:fs')
const [path, way] = [process.argv[1], process.argv[2]]
// From here on: a machine with much to do takes a while to start a program.
const until = Date.now() + Number(process.argv[3])
const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
let number = 0
while (Date.now() < until) {
  number += 1
  const line = '\\n10.1.0.1 edit-' + way.replace(' ', '-') + '-' + number
  if (way === 'appending') fs.appendFileSync(path, line)
  else {
    const bytes = Buffer.concat([fs.readFileSync(path), Buffer.from(line)])
    if (way === 'renaming') {
      fs.writeFileSync(path + '~', bytes)
      fs.renameSync(path + '~', path)
    } else {
      const file = fs.openSync(path, 'r+')
      fs.writeSync(file, bytes, 0, bytes.length, 0)
      fs.ftruncateSync(file, bytes.length)
      fs.closeSync(file)
    }
  }
  sleep(Math.random() * 30)
  const now = fs.readFileSync(path, 'latin1')
  console.log((now.includes(line + '\\n') || now.endsWith(line) ? 'kept ' : 'lost ') + number)
}
`

const startEditor = (
  path: string,
  way: string,
): { readonly child: ChildProcess; readonly said: () => string } => {
  const child = spawn(process.execPath, ['-e', editor, path, way, String(runFor)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return { child, said: () => said }
}

const cases: readonly (readonly [string, HostsKind])[] = [
  ['renaming', 'renamed'],
  ['in place', 'renamed'],
  ['appending', 'renamed'],
  ['appending', 'in place'],
]
let [edits, lost] = [0, 0]

test.each(cases)('an editor that saves by %s, a hosts file that is %s', async (way, kind) => {
  const box = makeBox(kind)
  const running = await startIn(box)
  const { child, said } = startEditor(box.hosts, way)
  const ended = once(child, 'close')
  let [working, changes] = [true, 0]
  void ended.then(() => (working = false))
  while (working) {
    const duration = changes % 3 === 0 ? 10 * second : hour
    const armed = await say(box, 'arm', {
      sites: [`n${changes % 40}.example.org`],
      duration,
      release: { kind: 'none' },
    })
    // An editor that is always in the way is told of; it breaks nothing.
    if (!armed.ok && armed.error === 'silence') tally.harm('stuck', 'no answer beside an editor')
    changes += 1
    await pause(10)
  }
  const results = said().split('\n')
  const kept = results.filter((line) => line.startsWith('kept')).length
  const gone = results.filter((line) => line.startsWith('lost')).length
  console.log(`${way}, ${kind}: ${kept + gone} edits beside ${changes} changes of locks, ${gone} lost`)
  edits += kept + gone
  lost += gone
  tally.injected += kept + gone
  expect(kept).toBeGreaterThan(0)
  await running.kill()
  // What the file was, with the lines of the editor and nothing else: no torn line, no line of ours.
  const foreign = splice(readFileSync(box.hosts), null).toString('latin1')
  expect(foreign.startsWith(original.toString('latin1'))).toBe(true)
  const strange = foreign
    .slice(original.length)
    .split('\n')
    .filter((line) => line !== '' && !/^10\.1\.0\.1 edit-[\w-]+-\d+$/.test(line))
  for (const line of strange) tally.harm('corrupt', `${way}, ${kind}: a torn line: ${line.slice(0, 80)}`)
  const wanted = splice(readFileSync(box.hosts), null)
  await judgeEnd({ ...box, original: wanted }, tally.harm)
  box.remove()
})

test('hardly an edit falls into the gap that cannot be closed', () => {
  tally.remark = `${lost} of ${edits} edits lost in the gap between last look and rename`
  if (lost > edits / 100) tally.harm('corrupt', `${lost} of ${edits} edits lost`)
  tally.expectNone()
})
