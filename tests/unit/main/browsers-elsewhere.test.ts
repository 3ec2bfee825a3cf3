/** macOS and Windows: what their programs say, as recorded in their manuals, and what is asked of them. Not run there. */
import { expect, test } from 'vitest'
import { openOnMac, psArguments, readPs } from '../../../src/main/adapters/browsers/mac.ts'
import { closing, listing, readListing } from '../../../src/main/adapters/browsers/windows.ts'

const minute = 60_000

test('macOS: this user’s browsers, with their age; helpers, other users and other apps are none', () => {
  const said = `
    1     0 12-03:04:05 /sbin/launchd
  501   501       05:06 /Applications/Google Chrome.app/Contents/MacOS/Google Chrome
  502   501       05:05 /Applications/Google Chrome.app/Contents/Frameworks/Google Chrome Framework.framework/Versions/142.0/Helpers/Google Chrome Helper.app/Contents/MacOS/Google Chrome Helper
  777   502    01:02:03 /Applications/Firefox.app/Contents/MacOS/firefox
  778   501  1-02:03:04 /Users/ann/Applications/Firefox.app/Contents/MacOS/firefox
  779   501       00:01 /Applications/Notes.app/Contents/MacOS/Notes
`
  expect(psArguments.join(' ')).toBe('-axww -o pid=,uid=,etime=,comm=')
  expect(readPs(said, 501)).toEqual([
    {
      id: 'chrome',
      pid: 501,
      age: 5 * minute + 6_000,
      program: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    },
    {
      id: 'firefox',
      pid: 778,
      age: (26 * 60 + 3) * minute + 4_000,
      program: '/Users/ann/Applications/Firefox.app/Contents/MacOS/firefox',
    },
  ])
})

test('macOS: opened again by the name of its bundle', () => {
  expect(openOnMac('chrome')).toEqual({
    file: '/usr/bin/open',
    args: ['-b', 'com.google.Chrome', '--args', '--restore-last-session'],
  })
  expect(openOnMac('firefox')).toEqual({ file: '/usr/bin/open', args: ['-b', 'org.mozilla.firefox'] })
})

test('Windows: the first process of each browser; Firefox, which would not bring its pages back, is not offered', () => {
  const said = [
    '4|0|99000|C:\\Windows\\System32\\svchost.exe',
    '100|60|300000|C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    '101|100|299000|C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    '200|60|1000|C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    '300|60|1000|C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    '400|60|1000|C:\\Users\\Ann\\chrome.exe',
    '',
  ].join('\r\n')
  expect(readListing(said)).toEqual([
    {
      id: 'chrome',
      pid: 100,
      age: 300_000,
      path: 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    },
    {
      id: 'edge',
      pid: 200,
      age: 1_000,
      path: 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    },
  ])
  expect(listing).toContain('Win32_Process')
  expect(closing(100)).toEqual(['/PID', '100'])
})
