// npm test: sets up what is missing, then checks, builds and tests everything there is.

import { enter } from './entry.mjs'

enter(() => import('./commands/test.mjs'))
