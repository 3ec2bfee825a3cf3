/** The words of the clean-out: the roads, and what follows from them. */

export const cleanOut = {
  title: 'Clean-out',
  hint: 'Each road between you and them, both ways. Close one at a time.',
  roads: {
    calls: 'Phone calls',
    texts: 'Text messages',
    messengers: 'Messenger apps',
    social: 'Social networks',
    email: 'E-mail',
    'unknown-numbers': 'Unknown numbers and voicemail',
    'shared-accounts': 'Shared accounts and calendars',
    location: 'Shared location',
    friends: 'Friends and family who carry news',
    places: 'Places where you would meet',
    'co-parenting': 'A route for the children',
  },
  inbound: 'From them to you',
  outbound: 'From you to them',
  states: {
    blocked: 'Closed',
    'filtered-unread': 'Put away unread',
    removed: 'Removed',
    open: 'Open',
    unknown: 'Not sure',
    scoped: 'Only for the children or the court',
  },
  byWord: 'By your own word. This computer cannot see your phone.',
  status: {
    'no-contact': 'No contact',
    limited: 'Limited contact',
    'no-response': 'No response',
    'in-contact': 'In contact',
    'not-said': 'Not said yet',
  },
  explain: {
    'no-contact': 'Every road is closed, both ways.',
    limited: (roads: string) => `Closed, but for what has a purpose: ${roads}.`,
    'no-response': (roads: string) => `You do not answer, but a road is still open: ${roads}.`,
    'in-contact': (roads: string) =>
      roads === ''
        ? 'You said that it is not over yet.'
        : `You said that it is not over yet. Open: ${roads}.`,
    'not-said': 'Say which roads are open, and this will tell you where you stand.',
  },
  /** The open door, and the one thing that closes it. */
  door: {
    used: (road: string) =>
      `Something came or went by this road after you closed it: ${road}. Close it again.`,
    open: (road: string) => `This road is open: ${road}. Close it.`,
    'not-held': (road: string) =>
      `A lock on this computer should close this road, and the guard does not say that it holds: ${road}. Lock it again.`,
    unknown: (road: string) => `Nobody has said whether this road is open: ${road}. Have a look.`,
  },
  askAgain: (road: string) => `You said this a month ago or more: ${road}. Is it still so?`,
  purposes: {
    children: 'Children',
    court: 'Court',
    work: 'Work',
    home: 'The home',
    money: 'Money',
    health: 'Health',
  },
  close: (road: string) => `Close this one: ${road}`,
  how: {
    calls: 'Block the number on your phone. Ask your phone company to block it too.',
    texts: 'Block the number in your messages app.',
    messengers: 'Block them in each app, then delete the chat or put it away.',
    social: 'Block them, and the people who show you their posts. Turn memories off.',
    email: 'Make a rule that puts every mail of theirs away unread.',
    'unknown-numbers': 'Let your phone send unknown numbers to voicemail.',
    'shared-accounts': 'Leave shared calendars and albums. Change shared passwords.',
    location: 'Stop sharing where you are, on the phone and in each app.',
    friends: 'Ask them to bring you no news, unless it is about your safety.',
    places: 'Choose another way, another shop, another hour.',
    'co-parenting': 'Keep one route for the children, and close the rest.',
  },
}
