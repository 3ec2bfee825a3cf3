/** How the app is there: what its picture shows, three times Shift, coarse words, the command line and its links. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coarsely } from '../../src/shared/model/coarse.ts'
import { parseCommandLine, parseHandedOver, parseLink } from '../../src/shared/model/command-line.ts'
import { day, hour } from '../../src/shared/model/lock.ts'
import { pressed, styleNow, usualPresence } from '../../src/shared/model/presence.ts'

test('the picture: as chosen, without the number while that is hidden, and plain where nobody should wonder', () => {
  const style = (more: Partial<typeof usualPresence>) => styleNow({ ...usualPresence, ...more })
  expect(style({})).toBe('number')
  expect(style({ numberHidden: true })).toBe('window')
  expect(style({ numberHidden: true, trayStyle: 'neutral' })).toBe('neutral')
  expect(style({ discreet: true })).toBe('neutral')
})

test('three presses within a second hide; two, or three that take longer, do not', () => {
  const hidesAt = (...moments: readonly number[]) => {
    let presses: readonly number[] = []
    return moments.filter((at) => {
      const now = pressed(presses, at)
      presses = now.presses
      return now.hides
    })
  }
  expect(hidesAt(0, 400, 1_000)).toEqual([1_000])
  expect(hidesAt(0, 400, 1_001)).toEqual([])
  expect(hidesAt(0, 900, 1_200, 1_800)).toEqual([1_800])
  expect(hidesAt(0, 10, 20, 30, 40)).toEqual([20])
})

test('coarse words are never less than what is left, and hold exactly until they change', () => {
  expect(coarsely(7 * day)).toMatchObject({ unit: 'days', count: 7 })
  expect(coarsely(2 * day)).toMatchObject({ unit: 'hours', count: 48 })
  expect(coarsely(hour)).toEqual({ unit: 'soon', count: 0, changesIn: hour })
  const size = { days: day, hours: hour, soon: hour }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 180 * day }), (left) => {
      const { unit, count, changesIn } = coarsely(left)
      const words = (at: number) => `${coarsely(at).unit} ${coarsely(at).count}`
      expect(unit === 'soon' || count * size[unit] >= left).toBe(true)
      expect(changesIn).toBeLessThanOrEqual(left)
      if (changesIn > 1) expect(words(left - changesIn + 1)).toBe(words(left))
      if (unit !== 'soon') expect(words(left - changesIn)).not.toBe(words(left))
    }),
  )
})

test('the command line opens a door, hides, or prints; what it does not know opens the window only', () => {
  const asked = (...args: readonly string[]) => parseCommandLine(args)
  expect(asked()).toEqual({ kind: 'open', door: null })
  expect(asked('--status', '--pull')).toEqual({ kind: 'status' })
  expect(asked('/usr/lib/app', '--user-data-dir=/tmp/x', '--hidden')).toEqual({ kind: 'hidden' })
  expect(asked('--happened')).toEqual({ kind: 'open', door: 'happened' })
  expect(asked('breathing-room://week/')).toEqual({ kind: 'open', door: 'week' })
  for (const strange of [
    '--nonsense',
    '__proto__',
    'constructor',
    '--pull=1',
    'breathing-room:settings?delete',
  ])
    expect(asked(strange)).toEqual({ kind: 'open', door: null })
})

test('a link opens a room or one of the two buttons, and nothing else, whatever stands in it', () => {
  expect(
    ['breathing-room:pull', 'breathing-room://clean-out', 'breathing-room:today/'].map(parseLink),
  ).toEqual(['pull', 'clean-out', 'today'])
  const strange = [
    'breathing-room:',
    'breathing-room:palette',
    'breathing-room:leaving',
    'breathing-room:pull/../settings',
    'breathing-room:pull#x',
    'breathing-room://user@pull',
    'Breathing-Room:pull',
    ' breathing-room:pull',
    'breathing-room:pull\n',
    'http://pull',
  ]
  for (const link of strange) expect(parseLink(link), link).toBeNull()
  fc.assert(
    fc.property(
      fc.string(),
      (text) => parseLink(`breathing-room:${text}`) === null || /^[a-z/-]+$/.test(text),
    ),
  )
})

test('what a second start hands over is not trusted', () => {
  expect(parseHandedOver({ kind: 'open', door: 'week' })).toEqual({ kind: 'open', door: 'week' })
  expect(parseHandedOver({ kind: 'hidden' })).toEqual({ kind: 'hidden' })
  for (const value of [
    null,
    undefined,
    'week',
    { door: 'palette' },
    { door: { toString: () => 'week' } },
    [],
    7,
  ])
    expect(parseHandedOver(value)).toEqual({ kind: 'open', door: null })
})
