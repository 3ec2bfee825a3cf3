/** Somebody who has had the app for a year: what a test starts with instead of living it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyUserData, type UserData } from '../../src/shared/contract/user-data.ts'
import { addDays, isoWeekday, weekOf, type LocalDate } from '../../src/shared/model/day.ts'
import type { Mark, Mood, Routine, WeekDay } from '../../src/shared/model/week/routine.ts'
import type { LocalTime } from '../../src/shared/model/week/time-of-day.ts'
import { newFolder } from './app.ts'
import { todayThere, zoneThere } from './there.ts'

export const routine = (id: string, start: LocalDate, more: Partial<Routine> = {}): Routine => ({
  id,
  what: { words: id },
  kind: null,
  start,
  when: { part: 'evening' },
  minutes: 0,
  repeat: null,
  changes: [],
  ...more,
})

const at = (time: string) => ({ time: time as LocalTime })

const lived = (today: LocalDate): UserData['week'] => {
  const begin = addDays(today, -364)
  const routines: readonly Routine[] = [
    routine('walk', begin, {
      what: { idea: 'morning-walk' },
      when: at('07:30'),
      minutes: 10,
      repeat: { unit: 'day', every: 1 },
      replaces: { words: 'The good-morning text', time: at('07:30').time },
    }),
    routine('choir', begin, {
      what: { words: 'Choir 🎶' },
      kind: 'people',
      when: at('19:30'),
      minutes: 90,
      repeat: { unit: 'week', every: 1, days: [2] },
    }),
    routine('arabic', begin, {
      what: { words: 'درس العربية مع سلمى' },
      kind: 'hobbies',
      when: at('18:00'),
      minutes: 45,
      repeat: { unit: 'week', every: 1, days: [1, 4] },
    }),
    routine('food-bank', begin, {
      what: { idea: 'food-bank' },
      when: { part: 'midday' },
      minutes: 90,
      repeat: { unit: 'week', every: 2, days: [6] },
    }),
    routine('letter', begin, {
      what: { words: 'Not writing to Kim today, but to my sister in Valladolid' },
      kind: 'people',
      repeat: { unit: 'week', every: 1, days: [isoWeekday(today) as WeekDay] },
    }),
    routine('dance', today, { what: { idea: 'dance-at-home' }, minutes: 10 }),
  ]
  const marks: Mark[] = []
  for (let back = 364; back >= 0; back -= 1) {
    const on = addDays(today, -back)
    const weekday = isoWeekday(on)
    const mood = (n: number) => (1 + (Math.abs(n) % 5)) as Mood
    if (back % 3 !== 1)
      marks.push({
        routine: 'walk',
        on,
        state: back === 0 ? 'planned' : back % 7 === 2 ? 'skipped' : 'done',
        ...(back > 0 && { before: mood(1 + (back % 2)), after: mood(2 + (back % 3)) }),
        ...(back === 2 && { note: 'Frost on the roofs. The dog next door came along.' }),
      })
    if (weekday === 2 && back > 0) marks.push({ routine: 'choir', on, state: 'done', before: 2, after: 5 })
    if (weekday === 1 && back > 0) marks.push({ routine: 'arabic', on, state: 'done' })
  }
  return { routines, marks }
}

/** @param more what is otherwise than in an ordinary year */
export const aYear = (more: Partial<UserData> = {}): UserData => {
  const today = todayThere()
  return {
    ...emptyUserData,
    person: { alias: 'Kim', lastContact: { date: addDays(today, -364), zone: zoneThere } },
    setup: { ...emptyUserData.setup, children: true, blocking: false, step: 'done' },
    week: lived(today),
    planner: {
      ideas: [
        {
          id: 'own-ducks',
          words: 'Feed the ducks',
          kind: 'movement',
          minutes: 20,
          energy: 'low',
          withChild: true,
          free: true,
          indoors: false,
        },
      ],
      custody: { since: today, first: [1, 2, 3], second: [5, 6, 7], swapped: [] },
      busy: [{ uid: 'work', date: weekOf(today, 1)[3] ?? today, time: at('17:30').time, minutes: 60 }],
    },
    ...more,
  }
}

/** A data folder that holds this. */
export const folderWith = (data: UserData, asNobody = false): string => {
  const folder = newFolder(asNobody)
  writeFileSync(join(folder, 'breathing-room.json'), JSON.stringify(data))
  return folder
}
