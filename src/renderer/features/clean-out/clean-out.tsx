/** The clean-out: where one stands with somebody, the roads as doors, the ten steps, and the talk that must be. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../words.tsx'
import { People } from '../people/people.tsx'
import { useWho, WhoChoice, type Someone } from '../people/who.tsx'
import { AskAgain } from './ask-again.tsx'
import { Roads } from './roads.tsx'
import { Steps } from './steps.tsx'
import { Talk } from './talk/talk.tsx'
import { StatusWords } from './status-words.tsx'
import { CleanOutTools } from './tools.tsx'
import './clean-out.css'

type Props = { readonly snapshot: Snapshot }

export const CleanOut = ({ snapshot }: Props) => {
  const { cleanOut, people } = useWords().words
  const { who, choose } = useWho(snapshot)
  const [isPeople, setIsPeople] = useState(false)
  return (
    <div className="stack">
      <div className="room-head">
        <h1 tabIndex={-1}>{cleanOut.title}</h1>
        <Button kind="quiet" onPress={() => setIsPeople(true)}>
          {people.title}
        </Button>
      </div>
      {who && (
        <>
          <WhoChoice label={people.whose} people={snapshot.people} who={who} onChoose={choose} />
          <Card label={cleanOut.where} className="standing">
            <div aria-live="polite">
              <StatusWords snapshot={snapshot} who={who} />
            </div>
            <AskAgain key={who.id} snapshot={snapshot} who={who} most={3} />
          </Card>
          <Parts key={who.id} snapshot={snapshot} who={who} />
        </>
      )}
      {isPeople && <People snapshot={snapshot} onClose={() => setIsPeople(false)} />}
    </div>
  )
}

type Part = 'roads' | 'steps' | 'files' | 'talk'

const Parts = ({ snapshot, who }: Props & { readonly who: Someone }) => {
  const { tabs, title } = useWords().words.cleanOut
  const [part, setPart] = useState<Part>('roads')
  return (
    <Tabs<Part>
      label={title}
      selected={part}
      onChange={setPart}
      tabs={[
        { id: 'roads', label: tabs.roads, content: <Roads snapshot={snapshot} who={who} /> },
        {
          id: 'steps',
          label: tabs.steps,
          content: <Steps snapshot={snapshot} who={who} onGo={setPart} />,
        },
        {
          id: 'files',
          label: tabs.files,
          content: <CleanOutTools records={snapshot.records} who={who} />,
        },
        { id: 'talk', label: tabs.talk, content: <Talk snapshot={snapshot} who={who} /> },
      ]}
    />
  )
}
