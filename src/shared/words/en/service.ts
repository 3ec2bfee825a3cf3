/** Setting the guard up and taking it away again. Only its command line says this, so it is English only. */

/** What a person types to have everything removed while a lock holds. */
const removal = 'I need this removed now'

export const serviceWords = {
  removal,
  needsAdministrator: (verb: string) =>
    `Only the administrator of this computer can do that. Try: sudo breathing-room-guard ${verb} … Nothing was changed.`,
  linuxOnly: 'This version of the guard can be installed on Linux only. Nothing was changed.',
  foreignVariable: (name: string) =>
    `The variable ${name} makes other code run before the guard’s own, so the guard does not go on as administrator. Take it away (env -u ${name} …) and try again. Nothing was changed.`,
  openToOthers: (file: string, at: string) =>
    `The guard does not run ${file} as administrator, because others than the administrator can change ${at}. Install it first (breathing-room-guard install): that copies it to where only the administrator can. Nothing was changed.`,
  folderOpenToOthers: (folder: string, at: string) =>
    `The guard is not put into ${folder}, because others than the administrator can change ${at}. Let it belong to root alone (chown root:root, chmod go-w), then try again. Nothing was changed.`,
  notPacked:
    'Only the packed guard can be installed: the file breathing-room-guard, which npm run build makes. Nothing was changed.',
  noOwner: (verb: string) =>
    `Whose locks shall the guard keep? Say it with the number of a user: ${verb} --owner NUMBER (the command id -u prints yours). Nothing was changed.`,
  /** A number; on Windows a security identifier. */
  ownerUnknown: (who: string) => `There is no user “${who}” on this computer.`,
  installed: (program: string) => `The guard is installed as ${program}, and it is running.`,
  startsByItself: 'It starts by itself when the computer starts.',
  endsWithRestart:
    'There is no service system here, so a restart of the computer ends it. Then run this once more. What is locked stays locked meanwhile.',
  ownerIsRoot: 'It listens to the administrator (root) only.',
  howToRemove: (program: string) => `To remove it again: sudo ${program} uninstall`,
  undone: 'All that had been set up until then was taken back.',
  notUndone: (what: string) => `This could not be taken back: ${what}.`,
  endedOne:
    'the guard that ran before. Locks stay written, but no guard runs now: start the app, or the guard, again',
  failedAt: (step: string, why: string) => `The guard could not be installed: ${step} did not work (${why}).`,
  steps: {
    copy: 'copying the program',
    file: 'writing the service file',
    start: 'starting the service',
    answer: 'waiting for the guard’s answer',
  },
  noAnswer: 'it did not answer within 15 seconds',
  armed: `A lock is in force. You made it on a calmer day, and it ends by itself.

If you need it gone now (because you are not safe, because you must reach someone, or for any
other reason) you never have to wait. Type this sentence, and everything is removed:

    ${removal}
`,
  ask: '> ',
  armedNoTerminal: `Where nobody can type, say it so: --words "${removal}"`,
  otherWords: 'Those were other words, so nothing was changed. Your lock goes on.',
  removed: 'Removed:',
  nothingThere: 'Nothing of the guard was found on this computer.',
  section: (hosts: string) => `what the guard had written in ${hosts}`,
  process: (pid: number) => `the running guard (process ${pid})`,
  stays: 'What the app keeps of you is in your own folder and was not touched.',
  notRemoved: 'Not removed:',
  becauseOf: (what: string, why: string) => `${what}: ${why}`,
  kept: (program: string) =>
    `Settle that, then run this again: sudo ${program} uninstall. What is needed for it was kept.`,
} as const
