/** The words of the files that do the work: rules for mail, one card to block, a message to friends. */
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

export const files = {
  title: 'What does the work',
  hint: 'Everything is made here, on this computer. Nothing is sent anywhere.',
  choose: 'What would you like to do?',
  works: {
    guides: { title: 'Close an app or phone', hint: 'Step by step, one at a time.' },
    mail: { title: 'Keep their mail away', hint: 'A rule that sorts it before you see it.' },
    card: { title: 'Block on the phone', hint: 'One contact with all their numbers.' },
    message: { title: 'Ask friends for no news', hint: 'A message in your tone, to copy or mail.' },
  },
  copy: 'Copy',
  copied: 'Copied',
  save: 'Save the file',
  saved: (path: string) => `Saved: ${path}`,
  look: 'See what is in it',
  howTo: 'How to use it',
  stepsMay: 'Menu names may differ from these.',
  notReady: 'Add at least one address.',
  mail: {
    title: 'Mail that never reaches you',
    hint: 'A rule in your mailbox puts every mail of theirs away before you see it.',
    addresses: 'Their mail addresses',
    addressesHint: 'One on each line. Add new ones later and use the file again.',
    tool: 'Your mail',
    fate: 'What happens to it',
    fates: { seal: 'Kept unread, in a folder of its own', bin: 'Into the trash, unread' },
    fateHints: {
      seal: 'You never have to look. It is there if you need it.',
      bin: 'It is gone for good after some weeks.',
    },
    whySeal:
      'You said that safety is a question. What comes in may be needed as evidence one day, so it is kept, unread, unless you choose otherwise.',
    folder: 'Name of the folder',
    folderName: 'Set aside',
    trash: 'What your server calls the trash',
    vanish: 'Throw it away at the server at once',
    vanishHint: 'Nothing is left of it, not even in the trash.',
    plus: 'Also with something after a plus',
    plusHint: 'Such as sam+new@example.org for sam@example.org.',
    lookalikes: 'Also what looks like them',
    lookalikesHint:
      'The same name at another provider. It may be somebody else, so it is always kept, never binned.',
    names: 'Names they write under',
    namesHint: 'First and last name, one on each line.',
    ruleName: 'Mail rule',
    askAddress: 'Your own mail address',
    tools: {
      gmail: 'Gmail',
      outlook: 'Outlook.com and the new Outlook',
      exchange: 'Outlook at work or school',
      icloud: 'iCloud Mail',
      yahoo: 'Yahoo Mail',
      proton: 'Proton Mail',
      gmx: 'GMX and WEB.DE',
      thunderbird: 'Thunderbird',
      sieve: 'A provider with Sieve (Fastmail, mailbox.org, Posteo, your own)',
    },
    does: {
      seal: (count: string, folder: string) =>
        `Mail from ${count} goes unread into the folder “${folder}”. It stays out of your inbox.`,
      bin: (count: string) => `Mail from ${count} goes into the trash, unread.`,
    },
    notes: {
      'plus-not': 'This mailbox looks for whole words. Type each plus-address that you know.',
      'by-part':
        'What only looks like theirs is found by a part of the name. Have a look into the folder now and then, or ask a friend to.',
      'no-lookalikes': 'No address or full name here is special enough to look for others like it.',
      'in-parts': 'There are many addresses, so this makes more than one rule.',
      'bin-empties':
        'Trash is emptied by itself after some weeks. What may be evidence should be kept instead.',
      'names-left-out': 'A name with quotation marks in it could not be used.',
    },
    ignores: {
      gmail:
        'Gmail does not tell john.smith from johnsmith, and finds words, not exact letters. A sharing notice from somebody else’s system may still come through.',
      exchange:
        'Exchange asks before it removes rules that an old Outlook has switched off. Read what it says before you answer.',
      thunderbird:
        'Thunderbird sorts only while it runs. Your phone shows the mail before that: a rule at the provider is better, where there is one.',
      sieve:
        'Whoever writes from a new address and another name still gets through. Add the address when it happens.',
    },
    steps: {
      gmail: [
        'Open Gmail in a browser, then Settings, See all settings.',
        'Open Filters and blocked addresses, and at the bottom choose Import filters.',
        'Choose the file, Open file, then Create filters.',
        'Tick the box for mail that is already there, if you want it moved too.',
      ],
      outlook: [
        'Open Settings, Mail, Rules, and add a rule.',
        'As condition choose From, and paste the addresses.',
        'As action choose Move to a new folder, or Delete.',
        'Turn on Stop processing more rules, and save.',
        'Do not use the list of blocked senders if you want to keep the mail: it is emptied after ten days.',
      ],
      exchange: [
        'Make the folder in Outlook first, beside the inbox, with the name above.',
        'Open PowerShell and type Connect-ExchangeOnline. It asks you to sign in.',
        'Run the file there. It asks for your own address.',
        'If your workplace does not allow it, make the rule by hand: Settings, Mail, Rules.',
      ],
      icloud: [
        'Open icloud.com, Mail, then the wheel and Settings, Rules.',
        'Add a rule: if a message is from, paste one address.',
        'Then move to folder, or move to trash. Make one rule for each address.',
        'Blocking the contact on the iPhone also sends mail to the trash, or leaves it marked: Settings, Mail, Blocked sender options.',
      ],
      yahoo: [
        'Open Settings, More settings, Filters, and add a filter.',
        'As sender choose contains, and paste one address.',
        'Choose the folder. Make one filter for each address.',
      ],
      proton: [
        'Open Settings, All settings, Filters, and add a Sieve filter.',
        'Copy the text of the Sieve file from here and paste it there.',
        'For a few addresses, the list of blocked senders does as well; it keeps nothing.',
      ],
      gmx: [
        'Open Settings, Filter rules, and make a rule.',
        'As sender choose contains, and paste one address.',
        'Choose the folder, or delete at once. Repeat for each address.',
      ],
      thunderbird: [
        'Make the folder first: in Local folders, a new folder with the name above.',
        'Open Account settings, Server settings. At the bottom stands the folder of the account. Then close Thunderbird.',
        'If there is no msgFilterRules.dat in it, put the saved file there.',
        'If there is one, open it in a text editor and paste the copied text at its end.',
        'Open Thunderbird. The rules stand in Tools, Message filters.',
      ],
      sieve: [
        'Sign in to your mail in a browser and open its settings. Look for Filters, Rules or Sieve.',
        'Make a new script, and paste or upload the file.',
        'If there is a script already, put these rules before the others, and the words of both require lines into one at the top.',
        'Turn it on, and send yourself a mail to see that all else arrives.',
      ],
    },
  },
  card: {
    title: 'One contact to block',
    hint: 'All numbers and addresses on one card, so that they are blocked once.',
    numbers: 'Their phone numbers',
    numbersHint: 'One on each line, with the country code.',
    addresses: 'Their mail addresses',
    name: 'What the card says',
    nameHint: 'Whoever sees your phone sees this name.',
    usualName: 'Do not answer',
    does: (numbers: string, addresses: string) => `A card with ${numbers} and ${addresses}.`,
    notReady: 'Add at least one number or address.',
    steps: [
      'Send the file to your own phone, by cable, cloud or a mail to yourself, and open it there.',
      'Add it to your contacts. Remove older cards of theirs, or join them with it.',
      'iPhone: open the card and choose Block contact. All of it is blocked at once.',
      'Android: open the card. Some phones block the whole contact, or send it to voicemail; on others block each number.',
    ],
  },
  message: {
    title: 'A message to friends and family',
    hint: 'So that nobody brings you news. Change it as you like.',
    tone: 'How it should sound',
    tones: { short: 'Short', warm: 'Warm', firm: 'Firm' },
    alias: 'The name your friends know',
    text: 'Your message',
    mail: 'Open in my mail program',
    mailHint: 'It opens a new mail without an address. You look at it, and you send it.',
    subject: 'A small request',
    bodies: {
      short: (alias: string) =>
        `Hello. ${alias} and I are not in touch any more. Please bring me no news, and pass nothing on from me.`,
      warm: (alias: string) =>
        `Dear friends, I am taking time to heal, and for that I am not in touch with ${alias}. You help me most when you tell me nothing about how things go there, and tell nothing about me. You need not take sides. I would much rather hear about you.`,
      firm: (alias: string) =>
        `I have ended all contact with ${alias}. Please do not bring me news or messages, do not show me posts, and do not pass on anything about me, where I live or what I do. If you are asked, say that you do not talk about me.`,
    },
    /** The exception, always there. */
    unless: 'There is one exception: if it is about my safety, please tell me at once.',
    unlessChildren:
      'There is one exception: if it is about my safety or the safety of the children, please tell me at once.',
    thanks: {
      short: 'Thank you.',
      warm: 'Thank you for being there.',
      firm: 'Thank you for keeping to this.',
    },
    careful: 'Send it only to people who will not show it to them.',
  },
  addresses: (count: number) => `${count} ${plural(count, { one: 'address', other: 'addresses' })}`,
  numbers: (count: number) => `${count} ${plural(count, { one: 'number', other: 'numbers' })}`,
}
