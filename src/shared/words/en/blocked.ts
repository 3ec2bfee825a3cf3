/** The calm screen at a door that stayed closed. */

export const blocked = {
  title: 'A moment to breathe',
  /** Only what has just happened: whether it holds on is the guard’s to say. */
  was: {
    site: (name: string) => `${name} stayed closed.`,
    page: (name: string) => `A page on ${name} stayed closed.`,
    app: (name: string) => `${name} was closed again.`,
  },
  kept: 'You asked for this on a calmer day. Nothing has happened, and nothing is written down.',
  still: 'Without the breathing',
}
