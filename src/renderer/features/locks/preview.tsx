/** Everything that would be written and closed, before it is; and, where browsers get rules, an honest question first. */
import { useEffect, useState } from 'react'
import type { AppValue } from '../../../shared/contract/app-bridge.ts'
import type { Beyond } from '../../../shared/model/reach/beyond.ts'
import type { Refusal } from '../../../shared/model/refusal.ts'
import { sayRefusal } from '../../../shared/words/say.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Waiting } from '../../ui/progress.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useWords } from '../../words.tsx'
import { reachOf, wantsRules } from './draft-beyond.ts'
import { effectsOf, labelOf } from './draft.ts'
import { PlannedFiles } from './preview-files.tsx'
import { HowWell } from './preview-holds.tsx'
import { SiteList } from './site-list.tsx'
import './preview.css'

type Outlook = AppValue<'lookAhead'>

type Props = {
  readonly sites: readonly string[]
  readonly beyond: Beyond | null
  /** Whether the person has been asked, and said yes, already. */
  readonly isAgreed: boolean
  readonly onClose: () => void
  /** What is done on a yes to rules in the browsers; without it nothing is asked here. */
  readonly agree?: { readonly label: string; readonly onAgree: () => void }
  /** And on a no: what needs no rules. */
  readonly without?: (() => void) | undefined
  readonly pending?: string | false
  readonly refusal?: Refusal | null
}

/** What the guard would do; null while it is asked. */
const useOutlook = (sites: readonly string[], beyond: Beyond | null): Outlook | Refusal | null => {
  const [outlook, setOutlook] = useState<Outlook | Refusal | null>(null)
  const asked = JSON.stringify([sites, beyond])
  useEffect(() => {
    let gone = false
    const [wanted, more] = JSON.parse(asked) as [string[], Beyond | null]
    void bridge
      .lookAhead({ sites: wanted, ...(more && { beyond: { ...more, rules: true } }) })
      .then((answer) => {
        if (!gone) setOutlook(answer.ok ? answer.value : answer.error)
      })
    return () => {
      gone = true
    }
  }, [asked])
  return outlook
}

export const Preview = ({ sites, beyond, isAgreed, onClose, agree, without, pending, refusal }: Props) => {
  const { words, language } = useWords()
  const say = words.lockReach.preview
  const outlook = useOutlook(sites, beyond)
  const reach = reachOf(sites, beyond)
  const isQuestion = wantsRules(beyond) && !isAgreed && agree !== undefined
  const { files, browsers, running } =
    outlook !== null && 'files' in outlook ? outlook : { files: [], browsers: [], running: [] }
  // Of too much the lock itself has told already.
  const refusedHere =
    outlook !== null && 'code' in outlook && outlook.code !== reach.tooMuch?.code ? outlook : null
  const warnings = [...new Set(reach.items.flatMap((item) => item.warnings))]
  return (
    <Dialog
      title={isQuestion ? say.title : say.seeTitle}
      isOpen
      onClose={onClose}
      closeLabel={say.close}
      size="wide"
      actions={
        isQuestion && (
          <>
            <Button kind="primary" pending={pending} onPress={agree.onAgree}>
              {agree.label}
            </Button>
            {without && (
              <Button isDisabled={Boolean(pending)} onPress={without}>
                {say.without}
              </Button>
            )}
          </>
        )
      }
    >
      {isQuestion && (
        <div className="stack-close">
          <p>{say.intro}</p>
          <ul className="points">
            {say.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </div>
      )}
      {reach.tooMuch && <Notice kind="warn">{sayRefusal(words, reach.tooMuch)}</Notice>}
      {wantsRules(beyond) && (
        <section className="stack-close">
          <h3>{say.files}</h3>
          {outlook === null && <Waiting label={say.looking} slowLabel={words.locks.force.slow} />}
          {refusedHere && (
            <Notice kind="warn">
              {refusedHere.code === 'guard-unreachable' ? say.noGuard : sayRefusal(words, refusedHere)}
            </Notice>
          )}
          {outlook !== null && 'files' in outlook && <PlannedFiles files={files} reach={reach} />}
        </section>
      )}
      {reach.items.length > 0 && <HowWell reach={reach} found={browsers} />}
      {reach.apps.length > 0 && (
        <section className="stack-close" aria-label={say.apps}>
          <h3>{say.apps}</h3>
          <SiteList sites={reach.apps.map(({ service }) => service)} most={reach.apps.length} />
          <p className="soft small">{words.locks.coverage.apps}</p>
        </section>
      )}
      {reach.hosts.length > 0 && (
        <Disclosure title={say.hosts(reach.hosts.length)}>
          <p className="names soft small">{reach.hosts.join('  ')}</p>
        </Disclosure>
      )}
      {reach.refused.length > 0 && (
        <Notice kind="warn" title={words.lockReach.refused}>
          {reach.refused.map(({ of, refusal: why }) => (
            <p key={of}>{sayRefusal(words, why)}</p>
          ))}
        </Notice>
      )}
      {(warnings.length > 0 || effectsOf({ sites }).length > 0) && (
        <Notice title={say.warnings}>
          {effectsOf({ sites }).map((effect) => (
            <p key={effect.en}>{effect[language] ?? effect.en}</p>
          ))}
          {warnings.map((warning) => (
            <p key={warning}>{words.reach.warnings[warning]}</p>
          ))}
        </Notice>
      )}
      {running.length > 0 && (
        <Notice title={say.running}>
          {[...new Set(running.map(({ service }) => labelOf(service)))].join(', ')}
        </Notice>
      )}
      <RefusalWords refusal={refusal ?? null} />
    </Dialog>
  )
}
