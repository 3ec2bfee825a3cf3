/** The list of programs that root starts is whole: each one named in the guard’s source stands in it. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { tools } from '../../../src/guard/service/this-program.ts'

const source = resolve('src/guard')

test('every program that the guard names is looked at before root runs it', () => {
  const named = new Set<string>()
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.ts') && !/launchd|this-program/.test(file))
      for (const [, program = ''] of readFileSync(join(source, file), 'utf8').matchAll(
        /'(\/(?:usr\/)?s?bin\/[\w.-]+)'/g,
      ))
        named.add(program)
  // Those of Windows are named by what its folder is called there.
  expect([...named].toSorted()).toEqual(tools.filter((program) => program.startsWith('/')).toSorted())
})
