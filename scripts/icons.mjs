// npm run icons: draws the app's icon at every size and in every format into resources/icons.

import { enter } from './entry.mjs'

enter(() => import('./commands/icons.mjs'))
