/** The ten steps: what follows from the roads, what was said, and the three rules that are practised and never done. */
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { heldSites } from '../../../shared/contract/held-sites.ts'
import {
  askedFriends,
  cleanOutOf,
  progressOf,
  type CleanOutStep,
  type StepAccount,
} from '../../../shared/model/clean-out.ts'
import { sayDate, sayDayOf } from '../../../shared/words/locale.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Progress } from '../../ui/progress.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { happeningsOf, personArg, type Someone } from '../people/who.tsx'
import { Door, type DoorLook } from './door.tsx'

type Props = {
  readonly snapshot: Snapshot
  readonly who: Someone
  /** Where a step is done. */
  readonly onGo: (part: 'roads' | 'files') => void
}

export const Steps = ({ snapshot, who, onGo }: Props) => {
  const { steps } = useWords().words.cleanOut
  const accounts = cleanOutOf(who.roads, {
    happenings: happeningsOf(snapshot, who),
    heldSites: heldSites(snapshot.guard),
    ticks: (snapshot.records.ticks ?? []).filter(({ person }) => (person ?? null) === who.id),
  })
  const { done, of, practised } = progressOf(accounts)
  return (
    <div className="stack">
      <Card label={steps.progress}>
        <Progress label={steps.progress} value={done} max={of + practised} words={steps.done(done, of)} />
        <p className="soft small">{steps.standing(practised)}</p>
      </Card>
      <ol className="steps">
        {accounts.map((account, at) => (
          <li key={account.step}>
            <StepRow account={account} number={at + 1} who={who} onGo={onGo} />
          </li>
        ))}
      </ol>
    </div>
  )
}

const lookOf = (account: StepAccount): DoorLook => {
  switch (account.kind) {
    case 'practised':
      return 'scoped'
    case 'said':
      return account.said === null ? 'unknown' : 'blocked'
    case 'derived':
      return account.state === 'done' ? 'blocked' : account.state === 'not-said' ? 'unknown' : 'open'
  }
}

/** Rules have no door: they are walked, not shut. */
const isRule = ({ kind }: StepAccount): boolean => kind === 'practised'

/** The steps that files and guides help with. */
const withFiles: readonly CleanOutStep[] = ['accounts', 'phone', 'mail', 'ask-friends']

type RowProps = {
  readonly account: StepAccount
  readonly number: number
  readonly who: Someone
  readonly onGo: Props['onGo']
}

const StepRow = ({ account, number, who, onGo }: RowProps) => {
  const { steps } = useWords().words.cleanOut
  const { title, hint } = steps.each[account.step]
  const isOpen = account.kind === 'derived' && account.state !== 'done'
  return (
    <div className="step-row">
      {isRule(account) ? <RuleSign /> : <Door look={lookOf(account)} way="in" />}
      <div className="stack-close step-words">
        <h2 className="step-title">
          {number}. {title}
        </h2>
        <p className="soft">{hint}</p>
        <State account={account} />
        <div className="row">
          {account.kind === 'said' && <Asked account={account} who={who} />}
          {isOpen && (
            <Button size="small" onPress={() => onGo('roads')}>
              {steps.toRoads}
            </Button>
          )}
          {withFiles.includes(account.step) && (
            <Button kind="quiet" size="small" onPress={() => onGo('files')}>
              {steps.toFiles}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

const State = ({ account }: { readonly account: StepAccount }) => {
  const { words, locale } = useWords()
  const { steps, roads } = words.cleanOut
  if (account.kind === 'practised')
    return (
      <p className="small">
        {account.kept === 0 && account.broken === 0
          ? steps.notYet
          : [
              ...(account.kept > 0 ? [steps.kept(account.kept)] : []),
              ...(account.broken > 0 ? [steps.broken(account.broken)] : []),
              ...(account.lastBroken === null ? [] : [steps.last(sayDate(locale, account.lastBroken))]),
            ].join(' ')}
      </p>
    )
  if (account.kind === 'said')
    return (
      <p className="small">
        {account.said === null ? steps.state['not-done'] : steps.saidOn(sayDayOf(locale, account.said))}
      </p>
    )
  const open = [...new Set([...account.open.map(({ kind }) => kind), ...account.unsaid])]
  const list = new Intl.ListFormat(locale).format(open.map((kind) => roads[kind]))
  return (
    <p className="small">
      <span className={account.state === 'done' ? 'held' : undefined}>{steps.state[account.state]}</span>{' '}
      {open.length > 0 && <span className="soft">{steps.still(list)}</span>}
      {account.state === 'done' && account.byWord && <span className="soft">{steps.byWord}</span>}
    </p>
  )
}

type AskedProps = { readonly account: Extract<StepAccount, { kind: 'said' }>; readonly who: Someone }

const Asked = ({ account, who }: AskedProps) => {
  const { steps } = useWords().words.cleanOut
  const { busy, refusal, run } = useRequest()
  const isDone = account.said === null
  return (
    <>
      <Button
        size="small"
        isDisabled={busy}
        onPress={() => void run(() => bridge.tickCleanOut({ key: askedFriends, isDone, ...personArg(who) }))}
      >
        {isDone ? steps.asked : steps.notAsked}
      </Button>
      <RefusalWords refusal={refusal} />
    </>
  )
}

/** A path that goes on. */
const RuleSign = () => (
  <svg className="door" viewBox="0 0 48 72" aria-hidden="true">
    <path className="door-way" d="M14 66c-3-10 16-12 12-22s-12-9-6-19 12-8 12-17" />
    <path className="door-way" d="M28 66c-1-8 8-10 9-16" opacity="0.5" />
  </svg>
)
