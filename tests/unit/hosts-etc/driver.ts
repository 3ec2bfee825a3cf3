// Runs the real writer in a process of its own, for tests that kill it or put it in a private mount namespace.

import { applyToFile, recover, removeFromFile } from '../../../src/guard/hosts-etc/write.ts'

const [verb, path = '', stateDir = '', count = '2'] = process.argv.slice(2)
const names = (letter: string) =>
  Array.from({ length: Number(count) }, (_, index) => `${letter}${index}.example`)
const place = { path, stateDir, patienceMs: 300 }
const apply = (letter: string) => applyToFile({ ...place, names: names(letter), machineName: 'box' })

switch (verb) {
  case 'apply':
    console.log(JSON.stringify(await apply('a')))
    break
  case 'remove':
    console.log(JSON.stringify(await removeFromFile(place)))
    break
  case 'recover':
    console.log(JSON.stringify(await recover(place)))
    break
  case 'hammer':
    // The first time takes longest, on a busy machine longer than the test waits.
    await apply('a')
    console.log('ready')
    for (;;)
      for (const step of [() => apply('a'), () => apply('b'), () => removeFromFile(place)]) await step()
  default:
    throw new Error(`no such verb: ${String(verb)}`)
}
