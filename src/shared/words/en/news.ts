/** The short words that pop up beside the window. Anybody may read along: they name nobody, and nothing that happened. */
export const news = {
  plain: {
    routine: 'Something of yours is planned about now.',
    soon: 'Something of yours is planned soon.',
    missed: 'Something of yours was planned earlier. It is fine to let it be.',
    attempt: 'That door is closed for now. Your own reason is here.',
  },
  discreet: {
    routine: 'Something is planned about now.',
    soon: 'Something is planned soon.',
    missed: 'Something was planned earlier.',
    attempt: 'A note is waiting.',
  },
  actions: { open: 'Open', done: 'Done', later: 'In ten minutes' },
}
