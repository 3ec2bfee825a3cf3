/** In which ways talk that has a purpose turns to the two of them, as far as words show it. */
export const driftKinds = ['rude', 'threat', 'about-us', 'blame', 'always', 'sorry', 'love', 'past'] as const
export type PhraseKind = (typeof driftKinds)[number]
