/** Where the guard's one file begins. */
import { main } from './cli.ts'

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
