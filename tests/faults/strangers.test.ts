/** Another user of this machine: no verb is theirs, no lock can be laid on others, and they cannot stand in the door. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { guardVerbs } from '../../src/shared/contract/guard-wire.ts'
import { hour } from '../../src/shared/model/lock.ts'
import { hasStrangers, nobody } from '../guard/machine.ts'
import { makeBox, original, say, startIn } from './box.ts'
import { watchHonestly } from './observer.ts'
import { isFull, tallyOf } from './tally.ts'

const tally = tallyOf('another user at the door')
const stranger = 4_711
const besiegedFor = isFull ? 20_000 : 2_000

/**
 * Runs as somebody else, and tells each thing that it hears in a line. It first tries each frame; then it opens as many
 * lines as it can, again and again, and stays in all of them without a word.
 */
const program = `
const { connect } = require('node:net'), fs = require('node:fs')
const [path, until, frames] = [process.argv[1], Number(process.argv[2]), JSON.parse(process.argv[3])]
const tryOne = (text) => new Promise((done) => {
  const socket = connect(path)
  let said = ''
  socket.on('data', (chunk) => {
    if (said === '') {
      try { fs.writeFileSync(JSON.parse(chunk).proof, '') } catch (error) { console.log('proof ' + error.code) }
      socket.write(text + '\\n')
    }
    said += chunk
  })
  socket.on('error', (error) => console.log('door ' + error.code))
  socket.on('close', () => { console.log('heard ' + said.split('\\n').slice(1).join(' ')); done() })
})
const besiege = () => {
  if (Date.now() > until) process.exit(0)
  for (let count = 0; count < 50; count += 1) {
    const socket = connect(path)
    socket.on('error', () => undefined)
    socket.on('connect', () => console.log('in'))
  }
  setTimeout(besiege, 20)
}
;(async () => {
  for (const text of frames) await tryOne(text)
  besiege()
})()
`

/** What a stranger heard in a while of trying everything. */
const attack = async (socket: string, gid: number): Promise<readonly string[]> => {
  const args = { sites: ['example.org'], duration: hour, release: { kind: 'none' } }
  const frames = guardVerbs.map((verb, id) => JSON.stringify({ id, verb, args: verb === 'arm' ? args : {} }))
  const child = spawn(
    '/usr/bin/setpriv',
    [
      `--reuid=${stranger}`,
      `--regid=${gid}`,
      '--clear-groups',
      process.execPath,
      '-e',
      program,
      socket,
      String(Date.now() + besiegedFor),
      JSON.stringify(frames),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child, 'close')
  return said.split('\n').filter((line) => line !== '')
}

test.skipIf(!hasStrangers).each([
  ['of no group of the owner’s', stranger],
  ['of the owner’s own group', nobody],
])('a stranger %s', async (_who, gid) => {
  const box = makeBox()
  // Below here the guard's own folder decides who comes in.
  chmodSync(box.root, 0o755)
  const running = await startIn(box, { more: ['--owner', String(nobody)] })
  const honest = watchHonestly(box)
  const heard = await attack(box.socket, gid)
  const { asked, unanswered, again, slowest } = await honest.stop()
  const answers = heard.filter((line) => line !== 'in')
  tally.injected += heard.length
  const mayEnter = gid === nobody
  for (const line of answers)
    if (mayEnter ? !line.includes('"not-owner"') : !['door EACCES', 'heard '].includes(line))
      tally.harm('other', `a stranger heard: ${line}`)
  expect(answers.length).toBeGreaterThanOrEqual(guardVerbs.length)
  expect(heard.includes('in')).toBe(mayEnter)
  if (unanswered > 0) tally.harm('stuck', `${unanswered} of ${asked} times the owner was not served`)
  tally.remark = `owner beside it: ${asked} answers, ${again} lines cut, slowest ${slowest.toFixed(0)} ms`
  const status = await say(box, 'status', {})
  if (!status.ok || status.value.locks.length > 0) tally.harm('other', 'a stranger laid a lock on others')
  if (!readFileSync(box.hosts).equals(original)) tally.harm('corrupt', 'the hosts file changed')
  await running.kill()
  box.remove()
  tally.expectNone()
})
