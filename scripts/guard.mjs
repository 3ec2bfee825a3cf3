// npm run -s guard -- VERB …: runs the guard's command line from this checkout.

import { enter } from './entry.mjs'

enter(() => import('./commands/guard.mjs'))
