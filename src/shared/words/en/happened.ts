/** The words of “Something happened”. */

export const happened = {
  title: 'Something happened',
  hint: 'It is all right. Say what it was, and go on from here.',
  what: 'What was it?',
  kinds: {
    'got-in-touch': 'I wrote, called, replied, or sent something',
    'arranged-to-meet': 'I made us meet',
    'looked-them-up': 'I looked them up, or went past their place',
    'asked-about-them': 'I asked others about them',
    'read-a-message': 'I read something from them, or opened a road again',
    'opened-by-accident': 'I opened something by accident, and closed it',
    'sealed-unread': 'Something came through, and I did not read it',
    'ran-into-them': 'I ran into them by chance, and left',
    'unasked-news': 'Someone told me news I did not ask for',
    pull: 'I felt the pull, and did nothing',
  },
  when: 'When was it?',
  countFrom: 'Count again from',
  countFromHint: 'The day it was over.',
  save: 'Save it',
  cancel: 'Cancel',
  saved: {
    both: 'Noted. Both counts begin again; what you have done before stays yours.',
    noContact: 'Noted. That count begins again; what you have done before stays yours.',
    notLooking: 'Noted. Your days without contact stand. Only the other count begins again.',
    none: 'Noted. Nothing is lost by it.',
  },
  next: 'One thing that may help now: close the road it came by.',
  toRoads: 'See the roads',
}
