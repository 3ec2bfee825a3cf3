/** Of whom a room speaks, where there are several people; and what the log and the roads say of that one. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { RadioGroup } from '../../ui/radio-group.tsx'

export type Someone = Snapshot['people'][number]

/** How calls name them: the first person is named by nothing. */
export const personArg = ({ id }: Pick<Someone, 'id'>): { readonly person?: string } =>
  id === null ? {} : { person: id }

type Happenings = Snapshot['records']['happenings']

/** Kept with the log: every room asks for it, and as long as nothing is new the answer is the very same list. */
const known = new WeakMap<Happenings, Map<string | null, Happenings>>()

export const happeningsOf = ({ records: { happenings } }: Snapshot, { id }: Pick<Someone, 'id'>) => {
  const byPerson = known.get(happenings) ?? new Map<string | null, Happenings>()
  known.set(happenings, byPerson)
  const found = byPerson.get(id) ?? happenings.filter(({ person }) => (person ?? null) === id)
  byPerson.set(id, found)
  return found
}

/** The one who was chosen; the first, as long as nobody was, or that one is gone. */
export const useWho = ({ people }: Snapshot) => {
  const [chosen, choose] = useState<string | null>(null)
  const who = people.find(({ id }) => id === chosen) ?? people[0] ?? null
  return { who, choose }
}

const first = 'first'

type Props = {
  readonly label: string
  readonly people: Snapshot['people']
  readonly who: Someone
  readonly onChoose: (id: string | null) => void
}

/** Nothing to choose with one person only. */
export const WhoChoice = ({ label, people, who, onChoose }: Props) =>
  people.length > 1 && (
    <RadioGroup
      label={label}
      labelHidden
      look="row"
      options={people.map(({ id, alias }) => ({ value: id ?? first, label: alias }))}
      value={who.id ?? first}
      onChange={(value) => onChoose(value === first ? null : value)}
    />
  )
