// npm run gallery: shows every primitive in every state, by day and by night.

import { enter } from './entry.mjs'

enter(() => import('./commands/gallery.mjs'))
