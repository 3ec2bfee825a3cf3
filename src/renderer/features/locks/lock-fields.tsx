/** What a lock is made of: what, how long, and the way out. */
import type { Release } from '../../../shared/model/lock.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../words.tsx'
import { effectsOf, offeredTimes, timeUnits, type Draft, type KindProps } from './draft.ts'
import { Kinds, type Kind } from './kinds.tsx'

type Part = { readonly draft: Draft; readonly onChange: (draft: Draft) => void }

type Props = KindProps & { readonly kinds?: readonly Kind[] }

export const LockFields = ({ draft, around, onChange, kinds }: Props) => (
  <>
    <Kinds draft={draft} around={around} onChange={onChange} {...(kinds && { kinds })} />
    <Effects draft={draft} />
    <Duration draft={draft} onChange={onChange} />
    <ReleaseChoice draft={draft} onChange={onChange} />
  </>
)

const effectsShown = 3

/** What else stops, said where it is chosen; of many the first few, so that they are read and what follows is found. */
export const Effects = ({ draft }: { draft: Draft }) => {
  const { words, language } = useWords()
  const said = effectsOf(draft).map((effect) => effect[language] ?? effect.en)
  if (said.length === 0) return null
  const first = said.length > effectsShown + 1 ? effectsShown : said.length
  const linesOf = (effects: readonly string[]) => effects.map((effect) => <p key={effect}>{effect}</p>)
  return (
    <Notice kind="warn">
      {linesOf(said.slice(0, first))}
      {first < said.length && (
        <Disclosure title={words.locks.form.moreEffects(said.length - first)}>
          <div className="stack-close">{linesOf(said.slice(first))}</div>
        </Disclosure>
      )}
    </Notice>
  )
}

const Duration = ({ draft, onChange }: Part) => {
  const words = useWords().words.locks.form
  return (
    <div className="stack-close">
      <RadioGroup
        label={words.duration}
        look="grid"
        options={[
          ...offeredTimes.map(({ name }, at) => ({ value: String(at), label: words.durations[name] })),
          { value: 'own', label: words.ownDuration },
        ]}
        value={String(draft.time)}
        onChange={(value) => onChange({ ...draft, time: value === 'own' ? value : Number(value) })}
      />
      {draft.time === 'own' && (
        <div className="row own-time">
          <TextField
            label={words.ownNumber}
            labelHidden
            inputMode="decimal"
            value={draft.ownNumber}
            maxLength={6}
            onChange={(ownNumber) => onChange({ ...draft, ownNumber })}
          />
          <Select
            label={words.ownDuration}
            labelHidden
            value={String(draft.ownUnit)}
            options={timeUnits.map(({ name }, unit) => ({ value: String(unit), label: words.units[name] }))}
            onChange={(unit) => onChange({ ...draft, ownUnit: Number(unit) })}
          />
        </div>
      )}
    </div>
  )
}

const kinds: readonly Release['kind'][] = ['wait', 'code', 'none']

const ReleaseChoice = ({ draft, onChange }: Part) => {
  const words = useWords().words.locks.form
  return (
    <RadioGroup
      label={words.release}
      options={kinds.map((value) => ({ value, ...words.releases[value] }))}
      value={draft.release}
      onChange={(release) => onChange({ ...draft, release })}
    />
  )
}
