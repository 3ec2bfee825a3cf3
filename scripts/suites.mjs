// What npm test consists of: one row a suite. To add a suite, add a row.

import fs from 'node:fs'
import { whyNoMachine } from './machine/booted.mjs'
import { cache, inRoot } from './paths.mjs'
import { WINE_WORDS, whyNoWindows } from './setup/windows.mjs'

/**
 * @typedef {object} Suite
 * @property {string} name What `npm test -- NAME` calls it.
 * @property {'check' | 'vitest' | 'playwright'} kind How its outcome is read.
 * @property {readonly (readonly string[])[]} steps Tools below node_modules with their arguments; those of a check run
 *   side by side.
 * @property {boolean} [inPrivateMachine]
 * @property {boolean} [onDisplay]
 * @property {readonly import('./setup/debian-names.mjs').Need[]} [needs]
 * @property {boolean} [electron]
 * @property {(keyof typeof import('./setup/build.mjs').PARTS)[]} [parts] What must be built before.
 * @property {string} [folder] Where its tests are; without one the suite is not there yet.
 * @property {boolean} [onlyInFull] Left to `npm run test:full`.
 * @property {boolean} [onlyByName] Left to whoever asks for it: too long for CI.
 * @property {string} [closing] Said when all of it has passed.
 * @property {() => string | null | Promise<string | null>} [whyNot] Why it cannot run on this computer, in words: then
 *   it is skipped.
 */

/** @param {string} name */
export const reportOf = (name) => `${cache}/report-${name}.json`

/**
 * @param {string} project
 * @returns {readonly string[]}
 */
const vitest = (project) => [
  'vitest/vitest.mjs',
  'run',
  `--project=${project}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportOf(project)}`,
]

/** @param {string} which */
const playwright = (which) => ['@playwright/test/cli.js', 'test', '--reporter=list,json', which]

/** @type {readonly Suite[]} */
export const SUITES = [
  // The longest first, as two run side by side.
  {
    name: 'e2e',
    kind: 'playwright',
    steps: [playwright('--grep-invert=@long')],
    inPrivateMachine: true,
    onDisplay: true,
    needs: ['display', 'tray', 'browser'],
    electron: true,
    parts: ['guard', 'runtime', 'extension', 'app', 'gallery'],
    folder: 'tests/e2e',
  },
  {
    name: 'check',
    kind: 'check',
    steps: [
      ['typescript/bin/tsc', '-b'],
      ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
      ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
      ['knip/bin/knip.js'],
    ],
  },
  { name: 'unit', kind: 'vitest', steps: [vitest('unit')], folder: 'tests/unit' },
  {
    name: 'files',
    kind: 'vitest',
    steps: [vitest('files')],
    needs: ['mail', 'calendar'],
    folder: 'tests/files',
  },
  {
    name: 'guard',
    kind: 'vitest',
    steps: [vitest('guard')],
    inPrivateMachine: true,
    needs: ['browser', 'clock', 'dns'],
    parts: ['guard', 'runtime'],
    folder: 'tests/guard',
  },
  {
    name: 'faults',
    kind: 'vitest',
    steps: [vitest('faults')],
    inPrivateMachine: true,
    needs: ['faults'],
    parts: ['guard'],
    folder: 'tests/faults',
  },
  {
    name: 'faults-long',
    kind: 'vitest',
    steps: [vitest('faults-long')],
    inPrivateMachine: true,
    needs: ['faults'],
    parts: ['guard'],
    folder: 'tests/faults',
    onlyInFull: true,
  },
  {
    name: 'faults-full',
    kind: 'vitest',
    steps: [vitest('faults-full')],
    inPrivateMachine: true,
    needs: ['faults'],
    parts: ['guard'],
    folder: 'tests/faults',
    onlyByName: true,
  },
  {
    name: 'guard-long',
    kind: 'vitest',
    steps: [vitest('guard-long')],
    inPrivateMachine: true,
    needs: ['faults', 'browser', 'firefox', 'clock'],
    parts: ['guard', 'runtime', 'extension'],
    folder: 'tests/guard/long',
    onlyInFull: true,
  },
  {
    name: 'e2e-long',
    kind: 'playwright',
    steps: [playwright('--grep=@long')],
    inPrivateMachine: true,
    onDisplay: true,
    needs: ['display', 'tray', 'panel', 'desktop', 'browser', 'firefox'],
    electron: true,
    parts: ['guard', 'runtime', 'extension', 'app', 'gallery'],
    folder: 'tests/e2e',
    onlyInFull: true,
  },
  {
    name: 'machine',
    kind: 'vitest',
    steps: [vitest('machine')],
    needs: ['machine'],
    parts: ['guard', 'runtime'],
    folder: 'tests/machine',
    onlyInFull: true,
    whyNot: whyNoMachine,
  },
  {
    name: 'wine',
    kind: 'vitest',
    steps: [vitest('wine')],
    inPrivateMachine: true,
    parts: ['guard'],
    folder: 'tests/wine',
    onlyInFull: true,
    whyNot: whyNoWindows,
    closing: WINE_WORDS,
  },
]

/** What `npm run tour` runs. */
export const TOUR = [
  inRoot('node_modules', '@playwright/test/cli.js'),
  'test',
  '--config=tests/e2e/tour.config.ts',
]

/**
 * @param {readonly string[]} command
 * @returns {string[]}
 */
export const inPrivate = (command) => [
  process.execPath,
  inRoot('scripts', 'private-machine.mjs'),
  '--',
  ...command,
]

/**
 * @param {Suite} suite
 * @returns {boolean} Whether there is a single test in its folder.
 */
export const hasTests = ({ folder }) =>
  folder === undefined ||
  (fs.existsSync(inRoot(folder)) &&
    fs
      .readdirSync(inRoot(folder), { recursive: true })
      .some((name) => /\.(test|spec)\.tsx?$/.test(String(name))))
