/** The words of the first three minutes. */

export const firstRun = {
  progress: (at: number, of: number) => `Step ${at} of ${of}`,
  back: 'Back',
  next: 'Go on',
  skip: 'Skip this',
  finish: 'Done',
  resume: 'You can close this at any time. It waits for you here.',

  shared: {
    title: 'Does anyone else use this computer?',
    hint: 'Or look after it for you. A partner, a family member, someone at work.',
    no: 'Only me',
    yes: 'Someone else too',
  },
  safety: {
    title: 'First, your safety',
    seen: 'Locking leaves traces. This computer asks for a password, a small program runs, and a sign stands next to the clock. Others can see that.',
    without:
      'You can leave the locks out. Your days and your plans work just the same. You can add locks later.',
    danger: 'If you are in danger now, call 112 or 911.',
    advocate:
      'If you are afraid of them, talk to someone who knows about this first. It is free, and they will not push you. Best from a phone or computer that they cannot see:',
    lines: [
      'United States: 1-800-799-7233, thehotline.org',
      'United Kingdom: 0808 2000 247, nationaldahelpline.org.uk',
      'Spain: 016',
      'Many countries of Europe: 116 016',
      'Anywhere else: nomoredirectory.org',
    ],
    withoutLocks: 'Leave the locks out',
    withLocks: 'Use locks all the same',
  },
  intention: {
    title: 'What do you hope for?',
    hint: 'There is no wrong answer. It stays between you and this computer.',
    choices: {
      'let-go': 'I want to let go',
      heal: 'I want to feel better',
      unsure: 'I do not know yet',
      'win-back': 'I want them back',
    },
    winBack:
      'Thank you for being honest. Many people start there. This app cannot bring anyone back. Waiting to be missed would keep your days in their hands. What it can give you is some quiet, to find out what you want. You can go on, and you can change your mind.',
  },
  person: {
    title: 'What shall we call them?',
    name: 'A name for them',
    nameHint: 'A first name, a letter, anything. No photo, no account.',
    true: 'Is any of this true?',
    children: 'We have children together',
    childrenHint: 'Then one way to talk about the children can stay open. It does not count against you.',
    safety: 'I am afraid of them, or there is a court case',
    safetyHint: 'Then we talk about your safety first, and nothing they send is thrown away.',
  },
  lastContact: {
    title: 'When were you last in touch?',
    day: 'Day of the last contact',
    dayHint: 'The last time you wrote, called, met or answered. It may be long ago.',
    today: 'It was today',
    look: 'Day you last looked them up',
    lookHint: 'If you know it. You can leave this empty.',
  },
  roads: {
    title: 'Which roads are still open?',
    hint: 'Tick each one where something can still reach you, or you can reach them. Tick it too if you are not sure. You can close them later, one at a time.',
    rest: 'The others count as closed, by your own word.',
    children: 'For the children, this road stays open:',
    childrenNone: 'None',
  },
  lock: {
    title: 'What shall be closed?',
    hint: 'Where do you look for them? Choose what you open most.',
  },
  guard: {
    title: 'Before this computer asks for a password',
    what: 'To close a site for every program, one system file has to be changed. A small helper does that. We call it the guard.',
    notYet: 'It is not here yet. The next step sets it up.',
    password:
      'Only the administrator of this computer may do that. So the computer asks for that password. It goes to the computer, not to us. We never see it.',
    ends: 'The guard stays when you restart. It opens everything again when the time is over, and leaves the file as it was. It can be removed at any time.',
    chosen: 'You chose',
    lockedTitle: 'The first lock',
    lockNow: 'Lock now',
    locked: 'It is in force. The guard has just said so.',
  },
  week: {
    title: 'Three small things for this week',
    hint: 'Pick up to three. Small is enough. You can change them later.',
    picked: (count: number, most: number) => `${count} of ${most} picked`,
  },
}
