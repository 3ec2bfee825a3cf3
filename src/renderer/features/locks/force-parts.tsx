/** The guard's account of what holds, part by part: names, rules of each browser, the watch over apps. */
import type { ReactNode } from 'react'
import type { GuardStatus } from '../../../shared/contract/guard-wire.ts'
import { browserNames } from '../../../shared/model/browser.ts'
import { isBeyondRules } from '../../../shared/model/reach/family.ts'
import { sayDuration } from '../../../shared/words/duration.ts'
import { sayNote } from '../../../shared/words/say.ts'
import { usePageClock } from '../../bridge.ts'
import { Icon } from '../../ui/icons.tsx'
import { useWords } from '../../words.tsx'
import { labelOf } from './draft.ts'
import './kinds.css'

type Props = { readonly status: GuardStatus; readonly at: number }

export const ForceParts = ({ status, at }: Props) => {
  const { words } = useWords()
  const { force } = words.locks
  const { hosts } = status
  const say = words.lockReach.held
  const rules = status.rules.browsers.filter(({ state }) => state !== 'idle')
  return (
    <ul className="force-parts" aria-live="polite">
      {hosts.state === 'held' && (
        <Part isHeld title={force.held(hosts.names)}>
          {hosts.note && sayNote(words, hosts.note)}
        </Part>
      )}
      {hosts.state === 'degraded' && (
        <Part isHeld={false} title={force.degraded}>
          {hosts.note && sayNote(words, hosts.note)}
        </Part>
      )}
      {rules.map(({ browser, state, entries, note }) => (
        <Part
          key={browser}
          isHeld={state === 'held'}
          title={
            state === 'held'
              ? say.rules(browserNames[browser], entries)
              : isBeyondRules(note)
                ? say.rulesNone(browserNames[browser])
                : say.rulesNot(browserNames[browser])
          }
        >
          {note && sayNote(words, note)}
        </Part>
      ))}
      <Apps status={status} at={at} />
    </ul>
  )
}

type PartProps = { readonly isHeld: boolean; readonly title: string; readonly children?: ReactNode }

const Part = ({ isHeld, title, children }: PartProps) => (
  <li className={isHeld ? 'part held' : 'part not-held'}>
    <Icon name={isHeld ? 'good' : 'care'} />
    <div>
      <p>{title}</p>
      {children && <div className="soft small">{children}</div>}
    </div>
  </li>
)

const lately = 3

const Apps = ({ status: { apps }, at }: Props) => {
  const { words, locale } = useWords()
  const say = words.lockReach.held
  const passed = Math.max(0, usePageClock(15_000) - at)
  if (apps.state === 'idle') return null
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(apps.services.map(labelOf))
  const closed = apps.closed.slice(0, lately)
  return (
    <Part
      isHeld={apps.state === 'watching'}
      title={apps.state === 'watching' ? say.apps(names) : say.appsNot}
    >
      {apps.note && <p>{sayNote(words, apps.note)}</p>}
      {closed.length > 0 && (
        <p>
          {say.closed(
            closed
              .map(({ service, ago }) =>
                say.closedAt(labelOf(service), sayDuration(words.time, Math.max(1_000, ago + passed))),
              )
              .join('; '),
          )}
        </p>
      )}
    </Part>
  )
}
