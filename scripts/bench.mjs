// npm run bench: prints what was measured here, each figure beside its baseline from the same run.

import { enter } from './entry.mjs'

enter(() => import('./commands/bench.mjs'))
