/** Which open browsers have to be restarted so that they go by what is locked now. */
import { expect, test } from 'vitest'
import { blindAtStart, needsRestart } from '../../src/shared/model/restart.ts'

const minute = 60_000
const long = 24 * 60 * minute

test('whatever is older than the lock', () => {
  for (const id of ['firefox', 'chromium', 'opera'] as const) {
    expect(needsRestart({ id, age: 11 * minute }, { lock: 10 * minute, rules: null })).toBe(true)
    expect(needsRestart({ id, age: 9 * minute }, { lock: 10 * minute, rules: null })).toBe(false)
  }
})

test('a Firefox that is older than the last change of rules, as it reads them when it starts', () => {
  for (const id of ['firefox', 'librewolf'] as const) {
    expect(needsRestart({ id, age: minute + 1 }, { lock: long, rules: minute })).toBe(true)
    expect(needsRestart({ id, age: minute }, { lock: long, rules: minute })).toBe(false)
  }
})

test('a Chromium that had just been started when they were changed, and no other', () => {
  for (const id of ['chromium', 'chrome', 'edge', 'brave', 'vivaldi'] as const) {
    expect(needsRestart({ id, age: minute + blindAtStart - 1 }, { lock: long, rules: minute })).toBe(true)
    expect(needsRestart({ id, age: minute + blindAtStart }, { lock: long, rules: minute })).toBe(false)
    expect(needsRestart({ id, age: minute - 1 }, { lock: long, rules: minute })).toBe(false)
  }
  expect(needsRestart({ id: 'opera', age: minute + 1 }, { lock: long, rules: minute })).toBe(false)
})
