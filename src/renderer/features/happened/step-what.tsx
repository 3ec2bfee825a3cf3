/** What was it: one tap on the row that fits, or on a more exact one. */
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { broadKinds, effectOf, eventKinds, type EventKind } from '../../../shared/model/event-kinds.ts'
import { isScoped } from '../../../shared/model/road.ts'
import { sayDate } from '../../../shared/words/locale.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words.tsx'
import { WhoChoice, type Someone } from '../people/who.tsx'

type Group = 'contact' | 'looking' | 'win' | 'other'
const groups: readonly Group[] = ['contact', 'looking', 'win', 'other']

const groupOf = (kind: EventKind): Group => {
  const { noContact, notLooking, win } = effectOf(kind)
  if (win) return 'win'
  if (noContact === 'ends' || noContact === 'asked') return 'contact'
  return notLooking === 'ends' ? 'looking' : 'other'
}

const isBroad = (kind: EventKind): boolean => (broadKinds as readonly EventKind[]).includes(kind)

type Props = {
  readonly snapshot: Snapshot
  readonly who: Someone
  readonly onWho: (id: string | null) => void
  readonly episode: Snapshot['records']['happenings'][number] | undefined
  readonly onChoose: (kind: EventKind) => void
  readonly onOver: () => void
}

export const StepWhat = ({ snapshot, who, onWho, episode, onChoose, onOver }: Props) => {
  const { words, locale } = useWords()
  const { happened } = words
  const isScopedHere =
    snapshot.records.setup.children || (snapshot.records.windows?.length ?? 0) > 0 || who.roads.some(isScoped)
  const scoped: readonly EventKind[] = isScopedHere ? ['scoped-contact', 'scoped-drift'] : []
  const exact = eventKinds.filter((kind) => !isBroad(kind) && !scoped.includes(kind))
  return (
    <>
      <p className="soft">{happened.hint}</p>
      {episode && (
        <Notice
          kind="info"
          action={
            <Button size="small" onPress={onOver}>
              {happened.isOver}
            </Button>
          }
        >
          {happened.openNow(happened.kinds[episode.kind], sayDate(locale, episode.date))}
        </Notice>
      )}
      <WhoChoice label={happened.about} people={snapshot.people} who={who} onChoose={onWho} />
      <h3 id="happened-what">{happened.what}</h3>
      <ul className="choices" aria-labelledby="happened-what">
        {[...scoped, ...broadKinds].map((kind) => (
          <Choice key={kind} words={happened.kinds[kind]} onPress={() => onChoose(kind)} />
        ))}
      </ul>
      <Disclosure title={happened.more}>
        <div className="stack">
          {groups.map((group) => (
            <section key={group} aria-label={happened.groups[group]}>
              <h3>{happened.groups[group]}</h3>
              <ul className="choices">
                {exact
                  .filter((kind) => groupOf(kind) === group)
                  .map((kind) => (
                    <Choice key={kind} words={happened.kinds[kind]} onPress={() => onChoose(kind)} />
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </Disclosure>
    </>
  )
}

export const Choice = ({ words, onPress }: { readonly words: string; readonly onPress: () => void }) => (
  <li>
    <button type="button" className="choice" onClick={onPress}>
      <span>{words}</span>
      <Icon name="right" />
    </button>
  </li>
)
