// npm run manual: writes the guard's manual page and its completions into resources, from its own --help.

import { enter } from './entry.mjs'

enter(() => import('./commands/manual.mjs'))
