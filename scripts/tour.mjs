// npm run tour: drives the real app through its story and writes screenshots.

import { enter } from './entry.mjs'

enter(() => import('./commands/tour.mjs'))
