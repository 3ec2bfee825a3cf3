/** The app's own name: the same in every language. */
export const appName = 'Breathing Room'
