/** The log as it is read: what was said on a journey keeps the hour of its own day. */
import { expect, test } from 'vitest'
import { timeIn } from '../../../src/renderer/features/counts/pages.ts'
import { instantAt } from '../../../src/shared/model/wall-time.ts'

test('half past one in Tokyo is half past one, wherever it is read', () => {
  const instant = instantAt('2026-11-22', '01:30', 'Asia/Tokyo') ?? 0
  expect(timeIn({ instant, zone: 'Asia/Tokyo' })).toBe('01:30')
  expect(timeIn({ zone: 'Asia/Tokyo' })).toBeNull()
})
