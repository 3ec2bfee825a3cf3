/** Who can change what root runs, judged step by step. */
import { expect, test } from 'vitest'
import { openToOthers, type Step } from '../../src/shared/model/roots-alone.ts'

const folder = (path: string, mode = 0o755, uid = 0): Step => ({ path, uid, mode, kind: 'folder' })
const file = (path: string, mode = 0o755, uid = 0): Step => ({ path, uid, mode, kind: 'file' })

test.each<[string, readonly Step[], string | undefined]>([
  ['a file of root in folders of root', [folder('/'), folder('/usr'), file('/usr/a')], undefined],
  ['a file of somebody else', [folder('/'), file('/a', 0o755, 1_000)], '/a'],
  ['a file that its group may write', [folder('/'), file('/a', 0o775)], '/a'],
  ['a file that everybody may write', [folder('/'), file('/a', 0o757)], '/a'],
  [
    'a folder of somebody else on the way',
    [folder('/'), folder('/home/ann', 0o755, 1_000), file('/home/ann/a')],
    '/home/ann',
  ],
  [
    'a folder that a group may write, as /usr/local of old Debians',
    [folder('/'), folder('/usr/local', 0o2775), file('/usr/local/a')],
    '/usr/local',
  ],
  [
    'in /tmp, where nobody may touch what is root’s',
    [folder('/'), folder('/tmp', 0o1777), file('/tmp/a')],
    undefined,
  ],
  [
    'in /tmp, below a folder of somebody else',
    [folder('/tmp', 0o1777), folder('/tmp/b', 0o755, 1_000), file('/tmp/b/a')],
    '/tmp/b',
  ],
  ['a sticky file is no folder', [folder('/'), file('/a', 0o1777)], '/a'],
  [
    'a link has no rights of its own',
    [folder('/'), { path: '/bin', uid: 0, mode: 0o777, kind: 'link' }],
    undefined,
  ],
  [
    'a link of somebody else',
    [folder('/tmp', 0o1777), { path: '/tmp/l', uid: 7, mode: 0o777, kind: 'link' }],
    '/tmp/l',
  ],
])('%s', (_what, way, at) => {
  expect(openToOthers(way)?.path).toBe(at)
})
