/** The words around the guides: how each platform and device is closed. */
import type { HowTopic } from '../../model/how-to.ts'

const topics: Record<HowTopic, string> = {
  evidence: 'Keep what may be needed',
  block: 'Block them',
  'nothing-to-block': 'Nothing to block',
  connections: 'Connections',
  messages: 'Old messages',
  stories: 'Stories',
  tags: 'Tags and photos',
  memories: 'Memories',
  albums: 'Shared albums',
  location: 'Where you are',
  payments: 'Payments and their notes',
  groups: 'Groups',
  suggestions: 'Suggestions',
  calls: 'Unknown callers',
  sharing: 'What you share',
  subscriptions: 'Subscriptions',
  home: 'At home and on the way',
  password: 'Passwords',
  devices: 'Signed-in devices',
}

export const guides = {
  title: 'Step by step, for each app and phone',
  hint: 'Choose one, close it, and come back another day for the next.',
  choose: 'App, phone or account',
  placeholder: 'Type a name',
  nothingFound: 'Nothing of that name here.',
  loading: 'One moment…',
  topics,
  done: 'Done',
  doneOf: (done: number, all: number) => `${done} of ${all} done`,
  asOf: (month: string) => `As known in ${month}. Menu names may differ by now.`,
  known: 'Written from general knowledge, and not tried on a live account.',
  read: 'Held against published descriptions, and not tried on a live account.',
  noticed: {
    told: 'They are told of this, or see it at once.',
    'may-notice': 'They are not told, but they can find out.',
  },
  careful:
    'You said that safety is a question. Being cut off can make somebody angry. What they would notice stands last. Before you do that, make a plan with a help line, from a device that they have never had in their hands.',
  profileHint:
    'To block somebody you need not look at their page: the name in a search or in the list of chats is enough.',
  devices: {
    android: 'Android phone',
    'apple-sharing': 'Apple: what you share',
    carrier: 'Phone company',
    'google-sharing': 'Google: what you share',
    home: 'Wi-Fi, smart home and car',
    iphone: 'iPhone (Apple)',
    'location-apple': 'Location: Find My (Apple)',
    'location-google': 'Location: Google Maps',
    passwords: 'Passwords, in which order',
    payments: 'Payment apps and bank',
    streaming: 'Films and music on one account',
  },
}
