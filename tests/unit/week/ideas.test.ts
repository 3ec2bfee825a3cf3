import { describe, expect, it } from 'vitest'
import { healingKinds } from '../../../src/shared/model/plan.ts'
import { ideas } from '../../../src/shared/model/ideas.ts'
import { energies, fits, surprise } from '../../../src/shared/model/week/idea-choice.ts'
import { languages } from '../../../src/shared/words/languages.ts'

describe('the ideas', () => {
  it('are over 150, of all kinds, each with what it takes', () => {
    expect(ideas.length).toBeGreaterThanOrEqual(150)
    expect(new Set(ideas.map(({ id }) => id)).size).toBe(ideas.length)
    for (const idea of ideas) {
      expect(Object.keys(idea).toSorted()).toEqual([
        'energy',
        'free',
        'id',
        'indoors',
        'kind',
        'minutes',
        'withChild',
      ])
      expect(idea.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(healingKinds).toContain(idea.kind)
      expect(energies).toContain(idea.energy)
      expect(Number.isInteger(idea.minutes) && idea.minutes >= 1 && idea.minutes <= 180, idea.id).toBe(true)
      for (const tag of ['withChild', 'free', 'indoors'] as const) expect(typeof idea[tag]).toBe('boolean')
    }
    for (const kind of healingKinds)
      expect(ideas.filter((idea) => idea.kind === kind).length).toBeGreaterThanOrEqual(15)
  })

  it.each(languages.map(({ tag, words }) => [tag, words] as const))(
    'have words in %s, each its own and short',
    (_, words) => {
      const said = words.week.ideas
      expect(Object.keys(said).toSorted()).toEqual(ideas.map(({ id }) => id).toSorted())
      expect(new Set(Object.values(said)).size).toBe(ideas.length)
      for (const text of Object.values(said)) {
        expect(Array.from(text).length, text).toBeLessThanOrEqual(80)
        expect(text).not.toMatch(/[!.]$/)
      }
    },
  )

  it('leave two of every kind on the hardest day: tired, a child there, no money, no time', () => {
    const hardest = { short: true, lowEnergy: true, withChild: true, free: true }
    for (const kind of healingKinds)
      expect(ideas.filter((idea) => fits(idea, { ...hardest, kind })).length, kind).toBeGreaterThanOrEqual(2)
  })

  it('surprise with one that fits, not the last ones again while there is another', () => {
    const filter = { kind: 'giving', short: true, lowEnergy: true, free: true, withChild: true } as const
    const fitting = ideas.filter((idea) => fits(idea, filter)).map(({ id }) => id)
    const [first = '', ...others] = fitting
    for (let at = 0; at < 20; at += 1) expect(surprise(ideas, filter, others, at / 20)?.id).toBe(first)
    expect(fitting).toContain(surprise(ideas, filter, fitting, 0.99)?.id)
    expect(surprise([], filter, [], 0)).toBeNull()
  })
})
