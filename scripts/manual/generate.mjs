// Makes the guard's manual page and its completions for three shells out of what its --help says: nothing to drift.

import { bash, fish, zsh } from './completions.mjs'
import { PROGRAM, readUsage } from './usage.mjs'

/** @param {string} text As roff takes it: no dash is broken, no dot begins a line. */
const roff = (text) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replace(/^([.'])/gm, '\\&$1')

/**
 * @param {string} help
 * @param {string} version
 */
function manual(help, version) {
  const [, ...lines] = help.trimEnd().split('\n')
  return `.\\" Made by npm run manual from what the guard's own --help says.
.TH BREATHING\\-ROOM\\-GUARD 8 2026-11-25 "Breathing Room ${version}"
.SH NAME
breathing\\-room\\-guard \\- keeps locks on sites for as long as they were chosen for
.SH SYNOPSIS
.B breathing\\-room\\-guard
.I verb
.RI [ options ]
.SH DESCRIPTION
The guard is the part of Breathing Room that changes this computer: it writes the names of locked sites into the hosts
file, and holds them there until the time of the lock is over.
It takes names, never paths or commands, from whoever owns it, and from the administrator.
A lock ends by itself; everything else in the files that it touches stays as it was.
.SH VERBS AND OPTIONS
.nf
${roff(lines.join('\n').trim())}
.fi
.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
Refused: the words say why.
.TP
.B 2
Not understood.
.TP
.B 3
No guard answers, so nobody can say what is locked.
.TP
.B 4
The doctor found something wrong.
.SH FILES
.TP
.I /etc/hosts
One section of it, between two lines that say so.
.TP
.I /var/lib/breathing\\-room
The book of the locks, for the administrator alone.
.TP
.I /run/breathing\\-room
Where it is spoken to.
.SH NOTES
Removing it always works, and at once: the verb
.B uninstall
asks for one sentence while a lock holds, and never for patience.
.SH SEE ALSO
.BR breathing\\-room (1),
.BR hosts (5)
`
}

/**
 * @param {string} help
 * @param {string} version
 * @returns {Record<string, string>} By their place below resources.
 */
export function manualFiles(help, version) {
  const usage = readUsage(help)
  return {
    [`man/${PROGRAM}.8`]: manual(help, version),
    [`completion/${PROGRAM}.bash`]: bash(usage),
    [`completion/_${PROGRAM}`]: zsh(usage),
    [`completion/${PROGRAM}.fish`]: fish(usage),
  }
}
