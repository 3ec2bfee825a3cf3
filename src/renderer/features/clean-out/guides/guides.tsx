/** How each platform and device is closed: one is chosen, and its guide is shown. */
import { useState } from 'react'
import type { Tick } from '../../../../shared/model/clean-out.ts'
import { catalogue } from '../../../../shared/model/services.ts'
import { Card } from '../../../ui/card.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { useWords } from '../../../words.tsx'
import { GuideSteps } from './guide-steps.tsx'
import { useGuides } from './use-guides.ts'

type Props = {
  readonly ticks: readonly Tick[]
  readonly safetyConcern: boolean
  readonly person: string | null
}

export const Guides = ({ ticks, safetyConcern, person }: Props) => {
  const { words, locale } = useWords()
  const { guides } = words
  const loaded = useGuides()
  const [chosen, setChosen] = useState<string | null>(null)
  const devices = Object.entries(guides.devices).map(([value, label]) => ({ value, label }))
  const services = catalogue.map(({ id, label }) => ({ value: id, label }))
  const options = [...devices, ...services].toSorted((a, b) => a.label.localeCompare(b.label, locale))
  const guide = chosen === null ? undefined : loaded?.get(chosen)
  return (
    <Card title={guides.title}>
      <p className="soft">{guides.hint}</p>
      <ComboBox
        label={guides.choose}
        hint={guides.profileHint}
        placeholder={guides.placeholder}
        nothingFound={guides.nothingFound}
        options={options}
        value={chosen}
        onChange={setChosen}
        menuTrigger="focus"
      />
      {chosen !== null && loaded === null && <p className="soft">{guides.loading}</p>}
      {guide && (
        <GuideSteps
          key={guide.id}
          guide={guide}
          ticks={ticks}
          safetyConcern={safetyConcern}
          person={person}
        />
      )}
    </Card>
  )
}
