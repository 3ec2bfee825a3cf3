// npm run build: builds guard and app, where something has changed.

import { enter } from './entry.mjs'

enter(() => import('./commands/build.mjs'))
