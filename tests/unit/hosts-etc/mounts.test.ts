// The writer on disks that refuse: mounted files, read-only and full disks. Each case in a private mount namespace.

import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderSection, splice } from '../../../src/guard/hosts-etc/section.ts'
import { answersIn, buildDriver, inPrivateMounts, makePlace, privateMounts } from './places.ts'

const original = Buffer.from('127.0.0.1 localhost\n# note')
const names = ['a0.example', 'a1.example']
const locked = splice(original, names)

let driverFolder = ''
let driver = ''
beforeAll(async () => {
  driverFolder = fs.mkdtempSync(join(tmpdir(), 'hosts-etc-driver-'))
  driver = await buildDriver(driverFolder)
})
afterAll(() => fs.rmSync(driverFolder, { recursive: true, force: true }))

if (privateMounts === null) {
  console.warn(
    'hosts-etc: no private mount namespace can be had here, so mounted, read-only and full disks go untested',
  )
}

/** In the scripts, `$etc` is the folder of the hosts file, `run VERB [COUNT]` the driver; the answers come back. */
function answers(script: string) {
  const place = makePlace()
  fs.writeFileSync(place.path, original)
  const prelude =
    'node=$1 driver=$2 etc=$3 state=$4; run() { "$node" "$driver" "$1" "$etc/hosts" "$state" "${2:-2}"; }\n'
  const { stdout } = inPrivateMounts(prelude + script, process.execPath, driver, place.folder, place.stateDir)
  return { place, stdout, answers: answersIn(stdout) }
}
const wrote = (how: string) => ({ ok: true, value: expect.objectContaining({ how }) })
const failed = (code: string, errno: string) => ({
  ok: false,
  error: expect.objectContaining({ code, errno }),
})
const stateIsClean = (stateDir: string) =>
  expect(fs.existsSync(stateDir) ? fs.readdirSync(stateDir) : []).toEqual([])

describe.skipIf(privateMounts === null)('in a private mount namespace', () => {
  it('a bind-mounted file is written in place', () => {
    const { place, answers: got } = answers(`
      cp "$etc/hosts" "$etc/source"; mount --bind "$etc/source" "$etc/hosts"
      run apply; cp "$etc/hosts" "$etc/seen"; run apply; run remove; ls -A "$etc"`)
    expect(got).toEqual([wrote('in-place'), wrote('unchanged'), wrote('in-place')])
    expect(fs.readFileSync(join(place.folder, 'seen')).equals(locked)).toBe(true)
    expect(fs.readFileSync(join(place.folder, 'source')).equals(original)).toBe(true)
    expect(fs.readdirSync(place.folder).sort()).toEqual(['hosts', 'seen', 'source'])
    stateIsClean(place.stateDir)
  })

  it('a file mounted from another disk is written in place', () => {
    const { place, answers: got } = answers(`
      mount -t tmpfs x /mnt; cp "$etc/hosts" /mnt/hosts; mount --bind /mnt/hosts "$etc/hosts"
      run apply; cp "$etc/hosts" "$etc/seen"`)
    expect(got).toEqual([wrote('in-place')])
    expect(fs.readFileSync(join(place.folder, 'seen')).equals(locked)).toBe(true)
    stateIsClean(place.stateDir)
  })

  it('a writable file in a read-only folder is written in place', () => {
    const { place, answers: got } = answers(`
      cp "$etc/hosts" /tmp/hosts-etc-$$; mount --bind "$etc" "$etc"; mount --bind /tmp/hosts-etc-$$ "$etc/hosts"
      mount -o remount,bind,ro "$etc"
      run apply; cp "$etc/hosts" "$4.seen"; rm /tmp/hosts-etc-$$`)
    expect(got).toEqual([wrote('in-place')])
    expect(fs.readFileSync(`${place.stateDir}.seen`).equals(locked)).toBe(true)
    stateIsClean(place.stateDir)
  })

  it('a read-only disk is refused with its code, and nothing is changed', () => {
    const { place, answers: got } = answers(`
      mount --bind "$etc" "$etc"; mount -o remount,bind,ro "$etc"
      run apply; rm -rf "$etc/x"`)
    expect(got).toEqual([failed('read-only', 'EROFS')])
    expect(fs.readFileSync(place.path).equals(original)).toBe(true)
    stateIsClean(place.stateDir)
  })

  it('a missing file on a read-only disk leaves no note behind that it was created', () => {
    const { place, answers: got } = answers(`
      rm "$etc/hosts"; mount --bind "$etc" "$etc"; mount -o remount,bind,ro "$etc"
      run apply`)
    expect(got).toEqual([failed('read-only', 'EROFS')])
    stateIsClean(place.stateDir)
  })

  it('a full disk leaves the file whole and no temporary file', () => {
    const {
      place,
      stdout,
      answers: got,
    } = answers(`
      cp "$etc/hosts" "$4.copy"; mount -t tmpfs -o size=64k x "$etc"; cp "$4.copy" "$etc/hosts"
      head -c 100000 /dev/zero >"$etc/fill" 2>/dev/null || true
      run apply 2000; ls -A "$etc"; cp "$etc/hosts" "$4.seen"
      rm "$etc/fill"; run apply`)
    expect(got).toEqual([failed('no-space', 'ENOSPC'), wrote('replaced')])
    expect(stdout).toMatch(/\}\nfill\nhosts\n\{/)
    expect(fs.readFileSync(`${place.stateDir}.seen`).equals(original)).toBe(true)
  })

  it('a full disk under a mounted file leaves it whole, and no journal', () => {
    const { place, answers: got } = answers(`
      mount -t tmpfs -o size=64k x /mnt; cp "$etc/hosts" /mnt/hosts; mount --bind /mnt/hosts "$etc/hosts"
      head -c 100000 /dev/zero >/mnt/fill 2>/dev/null || true
      run apply 2000; cp "$etc/hosts" "$4.seen"
      rm /mnt/fill; run apply; cp "$etc/hosts" "$4.then"`)
    expect(got).toEqual([failed('no-space', 'ENOSPC'), wrote('in-place')])
    expect(fs.readFileSync(`${place.stateDir}.seen`).equals(original)).toBe(true)
    expect(fs.readFileSync(`${place.stateDir}.then`).equals(locked)).toBe(true)
    stateIsClean(place.stateDir)
  })

  it('a full disk under the journal stops a write in place before it begins', () => {
    const { place, answers: got } = answers(`
      ln "$etc/hosts" "$etc/other"; mkdir "$state"; mount -t tmpfs -o size=16k x "$state"
      head -c 100000 /dev/zero >"$state/fill" 2>/dev/null || true
      run apply 2000; ls -A "$state"`)
    expect(got).toEqual([failed('no-space', 'ENOSPC')])
    expect(fs.readFileSync(place.path).equals(original)).toBe(true)
  })

  it('a torn mounted file is mended to the old bytes when the disk is too full for the new ones', () => {
    const { place, answers: got } = answers(`
      mount -t tmpfs -o size=64k x /mnt; cp "$etc/hosts" /mnt/hosts; mount --bind /mnt/hosts "$etc/hosts"
      "$node" -e '
        const fs = require("fs"), crypto = require("crypto"), [path, state] = process.argv.slice(1)
        const before = fs.readFileSync(path), after = Buffer.concat([Buffer.alloc(60000, 65), before])
        const head = JSON.stringify({ path, before: before.length, after: after.length }) + "\\n"
        const body = Buffer.concat([Buffer.from(head), before, after])
        fs.mkdirSync(state)
        fs.writeFileSync(state + "/hosts-journal", "hosts-etc journal 1\\n" + crypto.createHash("sha256").update(body).digest("hex") + "\\n" + body)
        fs.writeFileSync(path, after.subarray(0, 5))' "$etc/hosts" "$state"
      head -c 100000 /dev/zero >/mnt/fill 2>/dev/null || true
      run recover; cp "$etc/hosts" "$4.seen"`)
    expect(got).toEqual([{ ok: true, value: { file: 'restored', sweptTemps: 0 } }])
    expect(fs.readFileSync(`${place.stateDir}.seen`).equals(original)).toBe(true)
    stateIsClean(place.stateDir)
  })

  it('the section works: the resolver of this machine obeys it, above other lines for the same name', () => {
    const place = makePlace()
    const loopback = renderSection(['kept-by-a-test.example'], { v4: '127.66.0.1' })
    const contrary = '93.184.215.14 kept-by-a-test.example\n'
    fs.writeFileSync(place.path, Buffer.concat([loopback, Buffer.from(contrary)]))
    const { stdout } = inPrivateMounts(
      `mount --bind "$1" /etc/hosts
       for name in kept-by-a-test.example kept-by-a-test.example.; do getent ahostsv4 $name | head -1; getent ahostsv6 $name | head -1; done`,
      place.path,
    )
    expect(stdout.match(/^\S+/gm)).toEqual(['127.66.0.1', '::', '127.66.0.1', '::'])
  })
})
