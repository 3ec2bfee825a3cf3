import { expect, test } from 'vitest'
import { nodeTooOld } from '../../../scripts/entry.mjs'
import { sayNpmFailure } from '../../../scripts/setup/dependencies.mjs'

test.each([
  ['18.20.4', false],
  ['20.18.1', false],
  ['20.19.0', true],
  ['24.0.0', true],
])('Node %s: good enough is %s', (version, good) => {
  expect(nodeTooOld(version) === null).toBe(good)
})

test.each([
  ['npm error code ENOTFOUND\nnpm error errno ENOTFOUND', 'cannot be reached'],
  ['npm error code ENOSPC\nnpm error nospc There appears to be insufficient space', 'disk is full'],
  ['npm error code EROFS', 'cannot be written to'],
  ['npm error something else', 'something else'],
])('%s is said in words', (output, words) => {
  expect(sayNpmFailure(output)).toContain(words)
})
