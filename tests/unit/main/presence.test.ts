/** Presence without Electron: tray, discreet name, closing, keys, opening at login, and the one loop behind them. */
import { expect, test } from 'vitest'
import { start } from '../../../src/main/start.ts'
import { day, hour } from '../../../src/shared/model/lock.ts'
import { fakeWorld, idleStatus } from '../../fakes/ports.ts'

const begun = async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  await app.savePerson({ alias: 'Kim', lastContact: '2026-11-13', lastLook: '2026-11-10' })
  world.data = { ...world.data, setup: { ...world.data.setup, step: 'done' } }
  const face = () => {
    const last = world.faces.at(-1)
    if (!last) throw new Error('There is no face.')
    return last
  }
  const labels = () => face().menu.flatMap((item) => (item.kind === 'separator' ? [] : [item.label]))
  const click = (label: string) => {
    const item = face().menu.find((each) => each.kind === 'action' && each.label === label)
    if (item?.kind !== 'action') throw new Error(`${label} is not in ${labels().join(', ')}`)
    item.run()
  }
  return { world, app, face, labels, click }
}

const lasting = (...remaining: number[]) => ({
  kind: 'answering' as const,
  status: {
    ...idleStatus,
    hosts: { state: 'held', names: 4, note: null } as const,
    locks: remaining.map((left, at) => ({
      id: `abcdefabcde${at}`,
      sites: ['reddit'],
      beyond: null,
      release: { kind: 'none' } as const,
      remaining: left,
      required: left,
      coolingLeft: null,
      createdAgo: 0,
    })),
  } as never,
})

test('one road that is closed is not all of them: the menu says what the window says', async () => {
  const { app, labels } = await begun()
  await app.sayRoads({ roads: [{ kind: 'calls', inbound: 'blocked', outbound: 'blocked' }] })
  expect(labels()).toContain('No response')
  expect(labels()).not.toContain('No contact')
})

test('the menu says both runs, what holds and for how long, what is next, and what helps', async () => {
  const { world, labels, face } = await begun()
  world.account = lasting(3 * day - hour, hour)
  world.data = {
    ...world.data,
    week: {
      routines: [
        {
          id: 'a',
          what: { words: 'Tea & a walk' },
          kind: null,
          start: '2026-11-23' as never,
          when: { part: 'evening' },
          minutes: 0,
          repeat: null,
          changes: [],
        },
      ],
      marks: [],
    },
  }
  world.tick()
  expect(labels()).toEqual([
    'Open Breathing Room',
    '10 days of no contact',
    '10 days without looking',
    '2 locks are in force',
    'Closed for 3 more days',
    'Next: Tea & a walk (evening)',
    'I feel the pull',
    'Something happened',
    'Hide the number',
    'Quit (locks stay)',
  ])
  expect(face().tooltip).not.toContain('Kim')
})

test('a countdown needs no clock that ticks: it looks again when its words change, and only then', async () => {
  const { world, labels } = await begun()
  world.account = lasting(3 * day)
  world.tick()
  expect(labels()).toContain('Closed for 3 more days')
  expect(world.wake.later).toBe(day)
  world.steady += day
  world.wake.look()
  expect(labels()).toContain('Closed for 48 more hours')
  expect(world.wake.later).toBe(hour)
  world.account = { kind: 'answering', status: idleStatus }
  world.tell()
  expect(world.wake.later, 'nothing changes').toBeNull()
})

test('the number can be hidden from the menu: neither picture nor words say it, until it is shown again', async () => {
  const { world, face, labels, click } = await begun()
  expect(face()).toMatchObject({ number: '10', plain: 'window' })
  click('Hide the number')
  expect(face().number).toBeNull()
  expect([face().tooltip, ...labels()].join('\n')).not.toMatch(/\d/)
  expect(world.data.presence).toEqual({ numberHidden: true })
  click('Show the number')
  expect(face().number).toBe('10')
})

test('discreet: another name everywhere, words that say nothing, and what helps stays in reach', async () => {
  const { world, app, face, labels, click } = await begun()
  world.atLogin = true
  world.account = lasting(day)
  await app.setPresence({ discreet: true })
  expect(face()).toMatchObject({ number: null, plain: 'neutral', tooltip: 'Week planner' })
  expect(labels()).toEqual(['Open Week planner', 'Take a moment', 'Add a note', 'Quit'])
  click('Take a moment')
  expect(world.went).toEqual(['pull'])
  expect(world.dressed.at(-1)).toBe('Week planner')
  expect(world.loginNames).toEqual(['Week planner'])
  await app.setPresence({ discreet: false })
  expect(world.dressed.at(-1)).toBe('Breathing Room')
})

test('what lists of windows still call it is told until the window is made anew, or the name is as it was', async () => {
  const { world, app } = await begun()
  const told = () => world.pushed.at(-1)?.presence.nameBefore
  expect(told()).toBeNull()
  await app.setPresence({ discreet: true })
  expect(told()).toBe('Breathing Room')
  await app.setPresence({ discreet: false })
  expect(told()).toBeNull()
  await app.setPresence({ discreet: true })
  await app.leave({ how: 'anew' })
  await app.listen({})
  expect(told()).toBeNull()
  await app.setPresence({ discreet: false })
  expect(told()).toBe('Week planner')
  world.calledInLists = null
  world.tick()
  expect(told(), 'where lists follow').toBeNull()
})

test('closing asks once, then hides where a panel has the icon, and ends the app where none has', async () => {
  const { world, app } = await begun()
  expect(world.closing()).toEqual({ first: 'leaving', after: 'hide' })
  await app.setPresence({ closeTold: true })
  expect(world.closing()).toEqual({ first: null, after: 'hide' })
  for (const taken of [false, null]) {
    world.trayTaken = taken
    expect(world.closing()).toEqual({ first: null, after: 'quit' })
  }
  await app.leave({ how: 'hide' })
  await app.leave({ how: 'quit' })
  expect([world.hides, world.quits]).toEqual([1, 1])
})

test('a panel that comes is told to the window by itself', async () => {
  const { world } = await begun()
  world.trayTaken = false
  world.tellTaken()
  expect(world.pushed.at(-1)?.presence.trayTaken).toBe(false)
  world.trayTaken = true
  world.tellTaken()
  expect(world.pushed.at(-1)?.presence.trayTaken).toBe(true)
})

test('keys are taken once, given back, and a refusal is told', async () => {
  const { world, app } = await begun()
  world.keysTaken = true
  await app.setPresence({ hideKeys: 'CommandOrControl+Alt+H' })
  expect(world.pushed.at(-1)?.presence).toMatchObject({
    hideKeys: 'CommandOrControl+Alt+H',
    keysHeard: false,
  })
  world.keysTaken = false
  await app.setPresence({ hideKeys: 'CommandOrControl+Shift+F9' })
  expect(world.pushed.at(-1)?.presence.keysHeard).toBe(true)
  world.tick()
  world.tick()
  expect(world.keys).toEqual(['CommandOrControl+Alt+H', 'CommandOrControl+Shift+F9'])
  world.pressKeys()
  expect(world.hides).toBe(1)
  await app.setPresence({ hideKeys: null })
  expect(world.keys.at(-1)).toBeNull()
})

test('opening at login is what the system says, off at first, and refused where it cannot be set', async () => {
  const { world, app } = await begun()
  expect(world.pushed.at(-1)?.presence.atLogin).toBe(false)
  await app.setAtLogin({ on: true })
  expect(world.pushed.at(-1)?.presence.atLogin).toBe(true)
  world.atLogin = null
  expect(await app.setAtLogin({ on: true })).toMatchObject({ error: { code: 'login-not-here' } })
})

test('the loop changes nothing the second time: what was missed is done once', async () => {
  const { world } = await begun()
  world.now += 40 * day
  world.tick()
  const { data } = world
  expect(data.earned?.length).toBeGreaterThan(0)
  for (let at = 0; at < 5; at += 1) world.tick()
  expect(world.data).toBe(data)
})

test('ending the app while something is locked is explained once, in the window; then it ends', async () => {
  const { world, app, click } = await begun()
  click('Quit (locks stay)')
  expect([world.quits, world.went]).toEqual([1, []])
  world.account = lasting(day)
  world.tick()
  click('Quit (locks stay)')
  expect([world.quits, world.went], 'explained first').toEqual([1, ['quitting']])
  click('Quit (locks stay)')
  expect(world.quits, 'a page that hangs does not hold it').toBe(2)
  world.menuQuit()
  expect(world.quits).toBe(3)
  expect(world.data.presence?.quitTold, 'only the page says that it was read').toBeUndefined()
  await app.leave({ how: 'quit' })
  expect(world.quits).toBe(4)
})

test('the same from the menu of the window and from its last button; not once it was read, nor where nobody may see', async () => {
  const { world, app, click } = await begun()
  world.account = { kind: 'connecting' }
  world.data = {
    ...world.data,
    lockHistory: { ...world.data.lockHistory, locks: [{ ended: null }] as never },
  }
  await app.setPresence({ closeTold: true, discreet: true })
  click('Quit')
  expect([world.quits, world.went], 'from the sign, unseen').toEqual([1, []])
  world.trayTaken = false
  expect(world.closing(), 'what a silent guard held may hold').toEqual({ first: 'quitting', after: 'quit' })
  world.menuQuit()
  expect([world.quits, world.went]).toEqual([1, ['quitting']])
  await app.setPresence({ quitTold: true })
  expect(world.closing()).toEqual({ first: null, after: 'quit' })
})
