/** When a new try is due: an obstacle rests longer and longer, a fight is told until it has been calm for a second. */
import { expect, test } from 'vitest'
import { openPatience } from '../../src/guard/patience.ts'
import { refuse } from '../../src/shared/model/refusal.ts'

const readOnly = refuse('hosts-fault', { fault: 'read-only', path: '/etc/hosts', errno: 'EROFS' })

const atTime = () => {
  let time = 0
  return { patience: openPatience(() => time), pass: (milliseconds: number) => (time += milliseconds) }
}

test('an obstacle is tried after 1, 2, 4 and then every 5 seconds, and forgotten when it is gone', () => {
  const { patience, pass } = atTime()
  for (const rest of [1_000, 2_000, 4_000, 5_000, 5_000]) {
    expect(patience.waitsFor()).toBeNull()
    patience.failed(readOnly, false)
    expect(patience.waitsFor()).toBe(readOnly)
    expect(patience.retryIn()).toBe(Math.min(rest, 1_000))
    pass(rest - 1)
    expect(patience.waitsFor()).toBe(readOnly)
    expect(patience.retryIn()).toBe(1)
    pass(1)
  }
  expect(patience.tried('undone')).toBeNull()
  expect(patience.retryIn()).toBeNull()
  patience.failed(readOnly, false)
  expect(patience.isOver()).toBe(true)
  expect(patience.waitsFor()).toBeNull()
})

test('a few edits are repaired in silence; more within ten seconds are a fight, until a second of calm', () => {
  const { patience, pass } = atTime()
  for (let repairs = 0; repairs < 10; repairs += 1) expect(patience.tried('undone')).toBeNull()
  pass(9_999)
  expect(patience.tried('undone')?.code).toBe('hosts-fought-over')
  expect(patience.retryIn()).toBe(1_000)
  pass(500)
  expect(patience.isOver()).toBe(false)
  expect(patience.tried('new')?.code, 'something new does not end it').toBe('hosts-fought-over')
  pass(1_000)
  expect(patience.tried('undone')?.code).toBe('hosts-fought-over')
  pass(1_000)
  expect(patience.waitsFor()?.code).toBe('hosts-fought-over')
  expect(patience.isOver()).toBe(true)
  expect(patience.tried('undone')).toBeNull()
})

test('edits that lie further apart are no fight', () => {
  const { patience, pass } = atTime()
  for (let repairs = 0; repairs < 100; repairs += 1) {
    expect(patience.tried('undone')).toBeNull()
    pass(1_100)
  }
})
