/** Lists of names for the devices that this computer cannot reach, and what to do with them there. */
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

export const devices = {
  title: 'Phone and other devices',
  hint: 'A lock here does not reach your phone. The same names can be closed there, by programs that take a list.',
  open: 'Make a list',
  dialogTitle: 'A list for another device',
  /** What the list is made of. */
  of: 'Closed on the list',
  ofHint: 'What is locked here now. Add what else should be closed there.',
  own: 'Their own addresses too',
  ownHint: (name: string) => `Such as ${name}. The list then names them.`,
  nothing: 'Choose at least one site.',
  where: 'Where will it be used?',
  formats: {
    plain: { label: 'Pi-hole or NextDNS', hint: 'A name in each line.' },
    adguard: {
      label: 'AdGuard or uBlock Origin',
      hint: 'For AdGuard Home, the AdGuard app, and the browser on many phones.',
    },
    dnsmasq: { label: 'A router', hint: 'With OpenWrt, or anything else that runs dnsmasq.' },
    hosts: { label: 'Another computer', hint: 'Lines for its hosts file.' },
  },
  steps: {
    plain: [
      'Pi-hole: open Lists, add the file’s address on your server (file:///home/you/names.txt), then update gravity.',
      'NextDNS: open the Denylist and add the main name of each site, such as instagram.com. What lies below is closed with it.',
      'Set the device to use that server: for NextDNS the Setup page says how.',
    ],
    adguard: [
      'AdGuard Home: open Filters, Custom filtering rules, and paste the list.',
      'The AdGuard app: open DNS protection, DNS filters, User rules, and paste it.',
      'uBlock Origin: open the dashboard, My filters, and paste it. It then holds in that browser only.',
    ],
    dnsmasq: [
      'Copy the file to the router, into /etc/dnsmasq.d/ (on OpenWrt: name that folder as confdir first).',
      'Start dnsmasq again: /etc/init.d/dnsmasq restart.',
      'It holds for every device that asks this router, at home only.',
      'A router that takes no file: make the list at NextDNS or AdGuard DNS, and enter the addresses that they show you as the router’s DNS servers.',
    ],
    hosts: [
      'Open the hosts file as administrator: /etc/hosts, or C:\\Windows\\System32\\drivers\\etc\\hosts.',
      'Paste the list at its end, and save.',
      'Better still: install this app there, so that nothing of it can be taken out in a weak moment.',
    ],
  },
  phones: 'On a phone',
  /** Said honestly: what a phone allows. */
  phoneLimits: [
    'Android: Settings, Network, Private DNS takes the name of a server, not a list. Make the list at NextDNS or AdGuard DNS, and give it the name that they show you.',
    'Android: whoever holds the phone can switch Private DNS off, and a VPN goes around it. Apps that look names up in their own way are not reached.',
    'iPhone: a DNS profile from NextDNS or AdGuard DNS does the same. It can be removed in Settings at any time.',
    'iPhone: Screen Time, Content Restrictions, Web Content can close sites too. Let someone you trust choose its code.',
    'Apps on a phone: delete them, or limit them in Screen Time or Digital Wellbeing. No list does that.',
  ],
  notPages: 'A list knows whole sites only: no single pages, and no searches.',
  neutral: 'The list names sites, and nobody. What must stay open, such as help lines, is never on it.',
  notNeutral: 'The list names the person too. What must stay open, such as help lines, is never on it.',
  adguardBelow: 'In this kind of list, a name stands for all that lies below it, but for help pages.',
  names: (count: number) => plural(count, { one: '1 name', other: `${count} names` }),
  copy: 'Copy the list',
  copied: 'Copied',
  save: 'Save as a file',
  saved: 'Saved.',
  preview: 'The list',
}
