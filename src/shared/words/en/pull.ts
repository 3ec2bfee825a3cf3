/** The words of the pull. */

export const pull = {
  title: 'You do not have to do anything about it',
  breathe: { in: 'Breathe in', out: 'Breathe out' },
  notNow: 'Not now',
  reason: 'Your reason',
  noReason: 'You can write down your reason in Looking back. It will stand here.',
  plan: 'Your plan',
  next: 'What you planned next',
  noNext: 'Drink a glass of water. Then open a window.',
  log: 'Note that it came, and went',
}
