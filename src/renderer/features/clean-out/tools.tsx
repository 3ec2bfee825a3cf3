/** All that does the work of the clean-out for one person: guides, rules for mail, the card to block, the message to friends. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { reachableBy } from '../../../shared/model/files/of-roads.ts'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { useWords } from '../../words.tsx'
import type { Someone } from '../people/who.tsx'
import { BlockCard } from './files/block-card.tsx'
import { FriendsMessage } from './files/friends-message.tsx'
import { MailRules } from './files/mail-rules.tsx'
import { Guides } from './guides/guides.tsx'

type Props = {
  readonly records: Snapshot['records']
  /** Whom it is about. Put a `key` of their id on this. */
  readonly who: Someone
}

const works = ['guides', 'mail', 'card', 'message'] as const
type Work = (typeof works)[number]

export const CleanOutTools = (props: Props) => {
  const { files } = useWords().words
  const [work, setWork] = useState<Work>('guides')
  return (
    <section className="stack" aria-labelledby="clean-out-tools">
      <div className="stack-close">
        <h2 id="clean-out-tools">{files.title}</h2>
        <p className="soft">{files.hint}</p>
      </div>
      <div className="works">
        <RadioGroup
          label={files.choose}
          labelHidden
          options={works.map((value) => ({
            value,
            label: files.works[value].title,
            hint: files.works[value].hint,
          }))}
          value={work}
          onChange={setWork}
          look="cards"
        />
      </div>
      <Chosen {...props} work={work} />
    </section>
  )
}

const Chosen = ({ work, records, who }: Props & { readonly work: Work }) => {
  const { safetyConcern, children } = records.setup
  const { id: person, alias, roads, knownBy } = who
  const { mails, phones } = reachableBy(roads, knownBy)
  switch (work) {
    case 'guides': {
      const ticks = (records.ticks ?? []).filter((tick) => (tick.person ?? null) === person)
      return <Guides ticks={ticks} safetyConcern={safetyConcern} person={person} />
    }
    case 'mail':
      return <MailRules mails={mails} safetyConcern={safetyConcern} />
    case 'card':
      return <BlockCard mails={mails} phones={phones} />
    case 'message':
      return <FriendsMessage alias={alias} hasChildren={children} safetyConcern={safetyConcern} />
  }
}
