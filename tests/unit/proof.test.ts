/** When a name counts as closed: one judgement, for the app and for doctor. */
import { expect, test } from 'vitest'
import { judge, leadsNowhere } from '../../src/shared/model/proof.ts'

test.each([
  [['0.0.0.0', '::'], true],
  [['0.0.0.0'], true],
  [['::'], true],
  // One way in is enough.
  [['0.0.0.0', '2a03:2880::1'], false],
  [['1.2.3.4'], false],
  // The doorway, and where others send names to this computer.
  [['127.66.0.1', '::'], true],
  [['127.0.0.1'], true],
  [['127.0.0.1', '::1', '0.0.0.0'], true],
  [['127.0.0.1.example'], false],
  // Not found is not closed by the lock.
  [[], false],
])('%j leads nowhere: %s', (addresses, nowhere) => {
  expect(leadsNowhere({ name: 'a.example', addresses })).toBe(nowhere)
})

const closed = (name: string) => ({ name, addresses: ['0.0.0.0', '::'] })

test('nothing asked proves nothing; all closed is whole; else the first is named, and why', () => {
  expect(judge([])).toBeNull()
  expect(judge([closed('a'), closed('b')])).toEqual({ kind: 'whole', names: 2 })
  expect(judge([closed('a'), { name: 'b', addresses: ['1.2.3.4'] }, { name: 'c', addresses: [] }])).toEqual({
    kind: 'open',
    names: 3,
    open: 2,
    first: 'b',
    how: 'somewhere',
  })
  expect(judge([{ name: 'c', addresses: [] }])).toMatchObject({ kind: 'open', how: 'unknown' })
})
