/** The words of looking back: the two counts, reasons, what happened. */

export const lookingBack = {
  title: 'Looking back',
  reasons: 'Your reasons',
  reasonsHint: 'Why you are doing this, in your own words. One of them stands on Today.',
  newReason: 'A reason',
  addReason: 'Keep it',
  remove: 'Remove',
  pin: 'Show on Today',
  pinned: 'Stands on Today',
  removeReason: (text: string) => `Remove the reason “${text}”`,
  reasonRemoved: 'Reason removed.',
  noReasons: 'None yet. It can be short: “I sleep better.”',
  log: 'What happened',
  noLog: 'Nothing noted yet.',
  removeEvent: (what: string) => `Remove “${what}”`,
  eventRemoved: 'Removed. The counts are as they were.',
}
