/** The short words that pop up beside the window. Anybody may read along: they name nobody, and nothing that happened. */
export const news = {
  plain: {
    routine: 'Something of yours is planned about now.',
    attempt: 'That door is closed for now. Your own reason is here.',
  },
  discreet: {
    routine: 'Something is planned about now.',
    attempt: 'A note is waiting.',
  },
  actions: { open: 'Open', done: 'Done', later: 'Later' },
}
