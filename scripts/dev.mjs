// npm run dev: opens the app from the sources and follows every change.

import { enter } from './entry.mjs'

enter(() => import('./commands/dev.mjs'))
