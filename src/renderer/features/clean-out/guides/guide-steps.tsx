/** One guide: its how-tos in order, each with its steps, what the other notices, and a tick. */
import type { Tick } from '../../../../shared/model/clean-out.ts'
import { guideKey, howTosFor, tickedOf, type Guide, type HowTo } from '../../../../shared/model/how-to.ts'
import { bridge } from '../../../bridge.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { RefusalWords } from '../../../ui/refusal-words.tsx'
import { useRequest } from '../../../ui/use-request.ts'
import { useWords } from '../../../words.tsx'
import '../files/files.css'

type Props = {
  readonly guide: Guide
  /** Of this person. */
  readonly ticks: readonly Tick[]
  readonly safetyConcern: boolean
  /** Null for the first person. */
  readonly person: string | null
}

const useMonth = (asOf: string): string => {
  const { locale } = useWords()
  const [year = 0, month = 1] = asOf.split('-').map(Number)
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1),
  )
}

export const GuideSteps = ({ guide, ticks, safetyConcern, person }: Props) => {
  const { guides } = useWords().words
  const { refusal, run } = useRequest()
  const month = useMonth(guide.asOf)
  const hows = howTosFor(guide, safetyConcern)
  const tick = (how: HowTo, isDone: boolean) =>
    void run(() =>
      bridge.tickCleanOut({ key: guideKey(guide, how), isDone, ...(person !== null && { person }) }),
    )
  return (
    <div className="stack">
      {hows.some(({ warn }) => warn) && <Notice kind="warn">{guides.careful}</Notice>}
      <ol className="guide">
        {hows.map((how) => (
          <li key={how.topic} className="stack-close">
            <h3>{guides.topics[how.topic]}</h3>
            {how.noticed && (
              <p className={how.warn ? 'small guide-warn' : 'soft small'}>{guides.noticed[how.noticed]}</p>
            )}
            <Steps how={how} />
            <Checkbox
              label={guides.done}
              aria-label={`${guides.topics[how.topic]}: ${guides.done}`}
              isSelected={ticks.some(({ key }) => key === guideKey(guide, how))}
              onChange={(isDone) => tick(how, isDone)}
            />
          </li>
        ))}
      </ol>
      <RefusalWords refusal={refusal} />
      <p className="small" role="status">
        {guides.doneOf(tickedOf(guide, ticks), hows.length)}
      </p>
      <p className="soft small">
        {guides.asOf(month)} {guides[guide.basis]}
      </p>
    </div>
  )
}

const Steps = ({ how }: { readonly how: HowTo }) => {
  const { language } = useWords()
  const steps = language === 'es' ? how.steps.es : how.steps.en
  if (steps.length === 1) return <p>{steps[0]}</p>
  return (
    <ol className="file-steps">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  )
}
