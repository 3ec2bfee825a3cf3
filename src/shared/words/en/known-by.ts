/** How somebody can be found: what a person pastes and types, and what was understood of it. */

export const knownBy = {
  title: 'How you would find them',
  about: 'About whom',
  field: 'Their page, name, number or mail address',
  hint: 'Paste the link of a profile, or type a name you would search for. It stays on this computer.',
  add: 'Add',
  list: 'What is known',
  /** Stands behind what was understood. */
  kinds: { profile: 'page', name: 'searched for', phone: 'number', mail: 'mail address' },
  at: (text: string, service: string) => `${text} on ${service}`,
  which: (text: string) => `Where is “${text}”?`,
  searched: 'A name I search for',
  more: 'Somewhere else',
  suggested: 'In your clean-out list:',
  take: (text: string) => `Add ${text}`,
  remove: (text: string) => `Remove ${text}`,
  removed: (text: string) => `${text} was removed.`,
}
