/** The words of the companion: of its page in the browser, and of its switch in the app. */

export const companion = {
  title: 'This page is closed for now',

  heading: 'Clicks inside a page',
  intro:
    'Some sites lead to another page without loading anything. A browser’s own rules do not see that. A small extension, put in by you, does: it shows a quiet page instead, with your reason on it.',
  on: 'Let browsers ask this app',
  onHint:
    'Writes one small file into the folder of each browser below, so that the extension can ask what is closed. It names nobody, and it goes when you switch this off.',
  looking: 'Looking for browsers…',
  told: (browsers: string) => `Told whom to ask: ${browsers}.`,
  untold: (browsers: string) =>
    `Not told yet: ${browsers}. Switch this off and on again, or open the app anew.`,
  foreign: (browsers: string) =>
    `Left alone: ${browsers}. Another program’s file stands where ours would be.`,
  unseen: 'Whether the extension is in a browser, and switched on there, only the browser knows.',
  stepsTitle: 'Put it into a browser',
  steps: (address: string) => [
    `Type ${address} where addresses go, and press Enter.`,
    'Switch on “Developer mode”, at the top of that page.',
    'Press “Show the folder” here, then drag that folder onto the page.',
    'For private windows as well: press “Details” on its card, then “Allow in Incognito”.',
  ],
  otherwise: 'Dragging is not possible? Press “Load unpacked” there, and type this line as the folder:',
  show: 'Show the folder',
  copy: 'Copy this line',
  copied: 'Copied',
  limitsTitle: 'What to know of it',
  limits: [
    'It hears which addresses your tabs go to, to compare them. It reads no page, keeps nothing, and sends nothing off this computer.',
    'You can take it out at any time. It is no lock: what is locked stays locked without it.',
    'The browser may say at its start that an extension in developer mode is on. That is this one.',
    'Firefox takes only extensions that its makers have signed, so there it is not.',
    'Browsers that came as a Snap or Flatpak cannot start the program that it asks.',
  ],
  notHere: 'On this system the app cannot tell browsers of it yet.',
  noBrowser:
    'None of these has been opened here yet: Chromium, Chrome, Edge, Brave, Vivaldi. Open one once, then come back.',
}
