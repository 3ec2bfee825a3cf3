/** Days are differences of wall calendars: by hand, with the reason in the name. Offsets are those of the tz database. */
import { expect, test } from 'vitest'
import { glanceAt } from '../../../src/shared/model/glance.ts'
import { countingDay } from '../../../src/shared/model/today.ts'
import { at, date } from './log.ts'

type Case = readonly [why: string, start: string, now: string, zone: string, days: number]

const midnights: readonly Case[] = [
  [
    'Madrid, winter, +1: 20:00Z is 21:00 of the same day',
    '2026-11-23',
    '2026-11-23T20:00Z',
    'Europe/Madrid',
    0,
  ],
  ['Madrid +1: 22:59Z is 23:59', '2026-11-22', '2026-11-22T22:59:59.999Z', 'Europe/Madrid', 0],
  ['Madrid +1: 23:00Z is midnight', '2026-11-22', '2026-11-22T23:00Z', 'Europe/Madrid', 1],
  ['Kolkata +5:30: 18:29Z is 23:59', '2026-11-22', '2026-11-22T18:29Z', 'Asia/Kolkata', 0],
  ['Kolkata +5:30: 18:30Z is midnight', '2026-11-22', '2026-11-22T18:30Z', 'Asia/Kolkata', 1],
  [
    'St John’s -3:30: 03:29Z is 23:59 of the day before',
    '2026-11-22',
    '2026-11-23T03:29Z',
    'America/St_Johns',
    0,
  ],
  ['St John’s -3:30: 03:30Z is midnight', '2026-11-22', '2026-11-23T03:30Z', 'America/St_Johns', 1],
  ['Marquesas -9:30: 09:30Z is midnight', '2026-11-22', '2026-11-23T09:30Z', 'Pacific/Marquesas', 1],
  ['Kathmandu +5:45: 18:14Z is 23:59', '2026-11-23', '2026-11-23T18:14Z', 'Asia/Kathmandu', 0],
  ['Kathmandu +5:45: 18:15Z is midnight', '2026-11-23', '2026-11-23T18:15Z', 'Asia/Kathmandu', 1],
  [
    'Kathmandu put 15 minutes in at the midnight to 1986: 18:29Z at +5:30 is 23:59',
    '1985-12-31',
    '1985-12-31T18:29Z',
    'Asia/Kathmandu',
    0,
  ],
  ['… and 18:30Z at +5:45 is 00:15', '1985-12-31', '1985-12-31T18:30Z', 'Asia/Kathmandu', 1],
  ['Eucla +8:45: 15:15Z is midnight', '2026-11-22', '2026-11-22T15:15Z', 'Australia/Eucla', 1],
  ['Chatham, summer, +13:45: 10:14Z is 23:59', '2026-11-23', '2026-11-23T10:14Z', 'Pacific/Chatham', 0],
  ['Chatham +13:45: 10:15Z is midnight', '2026-11-23', '2026-11-23T10:15Z', 'Pacific/Chatham', 1],
  ['Chatham, winter, +12:45: 11:14Z is 23:59', '2026-07-01', '2026-07-01T11:14Z', 'Pacific/Chatham', 0],
  ['Chatham +12:45: 11:15Z is midnight', '2026-07-01', '2026-07-01T11:15Z', 'Pacific/Chatham', 1],
  [
    'one instant, the earliest zone: Kiritimati +14 has the 24th',
    '2026-11-22',
    '2026-11-23T10:30Z',
    'Pacific/Kiritimati',
    2,
  ],
  [
    'the same instant, the latest zone: Pago Pago -11 has the 22nd',
    '2026-11-22',
    '2026-11-23T10:30Z',
    'Pacific/Pago_Pago',
    0,
  ],
  ['the last night of a year', '2026-12-31', '2026-12-31T23:00Z', 'Europe/Madrid', 1],
]

const shifts: readonly Case[] = [
  [
    'Madrid, spring, a day of 23 h: 21:59Z at +2 is 23:59 of it',
    '2026-03-28',
    '2026-03-29T21:59Z',
    'Europe/Madrid',
    1,
  ],
  [
    '47 h after the midnight of the 28th two days are full',
    '2026-03-28',
    '2026-03-29T22:00Z',
    'Europe/Madrid',
    2,
  ],
  [
    'Madrid, autumn, a day of 25 h: 48 h after the midnight of the 24th it is 23:00',
    '2026-10-24',
    '2026-10-25T22:00Z',
    'Europe/Madrid',
    1,
  ],
  ['49 h after it two days are full', '2026-10-24', '2026-10-25T23:00Z', 'Europe/Madrid', 2],
  ['New York, spring, -5 to -4: 03:59Z is 23:59', '2026-03-07', '2026-03-09T03:59Z', 'America/New_York', 1],
  ['New York: 04:00Z is midnight', '2026-03-07', '2026-03-09T04:00Z', 'America/New_York', 2],
  ['New York, autumn, -4 to -5: 04:59Z is 23:59', '2026-10-31', '2026-11-02T04:59Z', 'America/New_York', 1],
  ['New York: 05:00Z is midnight', '2026-10-31', '2026-11-02T05:00Z', 'America/New_York', 2],
  [
    'Lord Howe, 3 October at +10:30: 13:29Z is 23:59',
    '2026-10-03',
    '2026-10-03T13:29Z',
    'Australia/Lord_Howe',
    0,
  ],
  ['Lord Howe: 13:30Z is midnight', '2026-10-03', '2026-10-03T13:30Z', 'Australia/Lord_Howe', 1],
  [
    'half an hour is put on that night: the next midnight comes after 23.5 h',
    '2026-10-03',
    '2026-10-04T13:00Z',
    'Australia/Lord_Howe',
    2,
  ],
  ['… and not a minute sooner', '2026-10-03', '2026-10-04T12:59Z', 'Australia/Lord_Howe', 1],
  [
    'Lord Howe, 5 April lasts 24.5 h: 13:29Z at +10:30 is 23:59 of it',
    '2026-04-04',
    '2026-04-05T13:29Z',
    'Australia/Lord_Howe',
    1,
  ],
  ['Lord Howe: 13:30Z is midnight', '2026-04-04', '2026-04-05T13:30Z', 'Australia/Lord_Howe', 2],
  [
    'São Paulo 2018: 4 November began at 01:00, 02:59Z at -3 is 23:59 before',
    '2018-11-03',
    '2018-11-04T02:59Z',
    'America/Sao_Paulo',
    0,
  ],
  ['São Paulo: 03:00Z at -2 is that 01:00', '2018-11-03', '2018-11-04T03:00Z', 'America/Sao_Paulo', 1],
  [
    'São Paulo 2018: 17 February had 23:30 twice, first at -2',
    '2018-02-17',
    '2018-02-18T01:30Z',
    'America/Sao_Paulo',
    0,
  ],
  [
    '… then at -3: the clock went back before midnight, not over it',
    '2018-02-17',
    '2018-02-18T02:30Z',
    'America/Sao_Paulo',
    0,
  ],
  ['… and 03:00Z is midnight', '2018-02-17', '2018-02-18T03:00Z', 'America/Sao_Paulo', 1],
  [
    'Beirut, spring, has no midnight: 22:00Z on the 28th is 01:00 on the 29th',
    '2026-03-28',
    '2026-03-28T22:00Z',
    'Asia/Beirut',
    1,
  ],
  [
    'Beirut, autumn: at 21:00Z the wall goes from 24:00 back to 23:00',
    '2026-10-23',
    '2026-10-24T21:00Z',
    'Asia/Beirut',
    1,
  ],
  ['Beirut: the second time 24:00 is midnight', '2026-10-23', '2026-10-24T22:00Z', 'Asia/Beirut', 2],
  ['Pyongyang 2015: at 15:00Z 24:00 became 23:30', '2015-08-14', '2015-08-14T15:00Z', 'Asia/Pyongyang', 0],
  ['Pyongyang: 15:30Z is midnight', '2015-08-14', '2015-08-14T15:30Z', 'Asia/Pyongyang', 1],
]

const skipped: readonly Case[] = [
  ['Apia: 09:59Z is 23:59 on the 29th', '2011-12-29', '2011-12-30T09:59Z', 'Pacific/Apia', 0],
  [
    'Apia had no 30 December 2011: the next day is the 31st, two dates on',
    '2011-12-29',
    '2011-12-30T10:00Z',
    'Pacific/Apia',
    2,
  ],
  ['Apia: from before it to New Year’s Day', '2011-12-28', '2011-12-31T10:00Z', 'Pacific/Apia', 4],
  ['Fakaofo had none either: 11:00Z', '2011-12-29', '2011-12-30T11:00Z', 'Pacific/Fakaofo', 2],
  ['Kiritimati had no 31 December 1994', '1994-12-30', '1994-12-31T10:00Z', 'Pacific/Kiritimati', 2],
  [
    'Kwajalein had no 21 August 1993: 11:59Z is 23:59 on the 20th',
    '1993-08-20',
    '1993-08-21T11:59Z',
    'Pacific/Kwajalein',
    0,
  ],
  ['… and a minute later it is the 22nd', '1993-08-20', '1993-08-21T12:00Z', 'Pacific/Kwajalein', 2],
]

const years: readonly Case[] = [
  ['a common February', '2026-02-28', '2026-03-01T12:00Z', 'UTC', 1],
  ['a leap day is a day', '2028-02-28', '2028-03-01T12:00Z', 'UTC', 2],
  ['2000 was a leap year', '2000-02-28', '2000-03-01T12:00Z', 'UTC', 2],
  ['1900 was none', '1900-02-28', '1900-03-01T12:00Z', 'UTC', 1],
  ['2100 will be none', '2100-02-28', '2100-03-01T12:00Z', 'UTC', 1],
  ['from 29 February to the 28th a year later: 365', '2028-02-29', '2029-02-28T12:00Z', 'UTC', 365],
  ['from 29 February to 1 March a year later: 366', '2028-02-29', '2029-03-01T12:00Z', 'UTC', 366],
  ['from one leap day to the next: 4 × 365 + 1', '2024-02-29', '2028-02-29T12:00Z', 'UTC', 1461],
  ['over 2100, eight years: 8 × 365 + 1, for 2104', '2096-02-29', '2104-02-29T12:00Z', 'UTC', 2921],
  ['a century from 1900: 100 × 365 + 24', '1900-01-01', '2000-01-01T12:00Z', 'UTC', 36524],
  ['from 1900-03-01: 126 × 365 + 31 leap days + 267', '1900-03-01', '2026-11-23T12:00Z', 'UTC', 46288],
  ['before 1970: 1969-12-31 to 1970-01-02', '1969-12-31', '1970-01-02T12:00Z', 'UTC', 2],
]

test.each([...midnights, ...shifts, ...skipped, ...years])('%s', (_why, start, now, zone, days) => {
  const today = countingDay([], { now: at(now), zone }, null)
  expect(glanceAt(date(start), 'a', null, today)).toEqual({ day: days, held: null })
})
