// npm start: sets up what is missing and opens the app.

import { enter } from './entry.mjs'

enter(() => import('./commands/start.mjs'))
