/** The words of Today and of the person's form. */
export const todayWords = {
  formTitle: 'Who is it about?',
  formHint: 'Only you see this. It stays on this computer.',
  alias: 'A name for them',
  aliasHint: 'A first name, a letter, anything. No photo, no account.',
  lastContact: 'Day of the last contact',
  lastContactHint: 'The last time you wrote, called, met or answered. It may be long ago.',
  begin: 'Begin',
  save: 'Save',
  cancel: 'Cancel',
  change: 'Change the name or the day',
  days: (day: number) => (day === 1 ? 'day' : 'days'),
  since: (alias: string, date: string) => `without contact with ${alias}, since ${date}`,
  dayZero: (alias: string) => `Today is day 0 without contact with ${alias}. Tomorrow is day 1.`,
  held: {
    'clock-behind':
      'This computer’s clock is earlier than it was before, so the number waits instead of falling. If the clock is right now, it can count by it again.',
    travel: 'Here it is still the day before, so the number waits for a moment. Nothing is lost.',
  },
  trustClock: 'The clock is right now',
}

/** A calendar date in words, in the language of the system. */
export const sayDate = (date: string): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
