// npm run reading-grade: how many years of school the words of the first run ask for, in each language.

import { enter } from './entry.mjs'

enter(() => import('./commands/reading-grade.mjs'))
