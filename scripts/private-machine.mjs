// node scripts/private-machine.mjs -- CMD …: runs a command with a copy of /etc over /etc, and nothing outside changes.

import { enter } from './entry.mjs'

enter(() => import('./commands/private-machine.mjs'))
