/** How the app is there beside its window: next to the clock, in short words, and unseen. */
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { hideKeys, trayStyles } from '../../../shared/model/presence.ts'
import type { QuietHours } from '../../../shared/model/quiet-hours.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'

type Presence = Snapshot['presence']
type Props = { readonly presence: Presence }

export const PresenceSettings = ({ presence }: Props) => (
  <>
    <Clock presence={presence} />
    <Pops presence={presence} />
    <Unseen presence={presence} />
  </>
)

const useChange = () => {
  const { refusal, run } = useRequest()
  return {
    refusal,
    run,
    change: (said: Parameters<typeof bridge.setPresence>[0]) => void run(() => bridge.setPresence(said)),
  }
}

const Clock = ({ presence }: Props) => {
  const { words } = useWords()
  const said = words.presence
  const { refusal, change } = useChange()
  return (
    <Card title={said.clock}>
      {presence.trayTaken === false && <Notice kind="info">{said.noPanel}</Notice>}
      <RadioGroup
        label={said.style}
        look="grid"
        isDisabled={presence.discreet}
        hint={presence.discreet ? said.styleDiscreet(said.neutralName) : undefined}
        options={trayStyles.map((value) => ({ value, label: said.styles[value] }))}
        value={presence.discreet ? 'neutral' : presence.trayStyle}
        onChange={(trayStyle) => change({ trayStyle })}
      />
      <Switch
        label={said.hideNumber}
        hint={said.hideNumberHint}
        isSelected={presence.numberHidden}
        onChange={(numberHidden) => change({ numberHidden })}
      />
      <AtLogin presence={presence} />
      <RefusalWords refusal={refusal} />
    </Card>
  )
}

/** Also asked at the end of the first run. */
export const AtLogin = ({ presence }: Props) => {
  const { words } = useWords()
  const { refusal, run } = useRequest()
  if (presence.atLogin === null) return null
  return (
    <>
      <Switch
        label={words.presence.atLogin}
        hint={words.presence.atLoginHint}
        isSelected={presence.atLogin}
        onChange={(on) => void run(() => bridge.setAtLogin({ on }))}
      />
      <RefusalWords refusal={refusal} />
    </>
  )
}

const Pops = ({ presence }: Props) => {
  const { words } = useWords()
  const said = words.presence
  const { refusal, change } = useChange()
  return (
    <Card title={said.pops}>
      <Switch
        label={said.news}
        hint={said.newsHint}
        isSelected={presence.news}
        onChange={(news) => change({ news })}
      />
      <Switch
        label={said.quiet}
        hint={said.quietHint}
        isDisabled={!presence.news}
        isSelected={presence.quietHours !== null}
        onChange={(on) => change({ quietHours: on ? usualHours : null })}
      />
      {presence.news && presence.quietHours && (
        <Hours hours={presence.quietHours} onChange={(quietHours) => change({ quietHours })} />
      )}
      <RefusalWords refusal={refusal} />
    </Card>
  )
}

const usualHours: QuietHours = { from: 22 * 60, to: 8 * 60 }
const step = 30

type HoursProps = { readonly hours: QuietHours; readonly onChange: (hours: QuietHours) => void }

const Hours = ({ hours, onChange }: HoursProps) => {
  const { words, locale } = useWords()
  const said = words.presence
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' })
  const options = Array.from({ length: 1_440 / step }, (_, at) => ({
    value: String(at * step),
    label: clock.format(at * step * 60_000),
  }))
  return (
    <div className="row">
      {(['from', 'to'] as const).map((end) => (
        <Select
          key={end}
          label={end === 'from' ? said.quietFrom : said.quietTo}
          options={options}
          value={String(hours[end])}
          onChange={(value) => onChange({ ...hours, [end]: Number(value) })}
        />
      ))}
    </div>
  )
}

/** As they stand on a keyboard. */
const keysIn = (keys: string, shift: string): string =>
  keys.replace('CommandOrControl', 'Ctrl').replace('Shift', shift).replaceAll('+', ' + ')

const Unseen = ({ presence }: Props) => {
  const { words } = useWords()
  const said = words.presence
  const { refusal, change } = useChange()
  const isRefused = presence.hideKeys !== null && !presence.keysHeard
  return (
    <Card title={said.unseen}>
      <Switch
        label={said.discreet(said.neutralName)}
        hint={said.discreetHint}
        isSelected={presence.discreet}
        onChange={(discreet) => change({ discreet })}
      />
      {presence.nameBefore !== null && (
        <Notice
          role="status"
          action={
            <Button size="small" onPress={() => void bridge.leave({ how: 'anew' })}>
              {said.makeAnew}
            </Button>
          }
        >
          {said.nameBefore(presence.nameBefore)}
        </Notice>
      )}
      <h3>{said.hide}</h3>
      <p className="soft">
        {said.hideHint}
        {presence.trayTaken !== true && ` ${said.hideNoPanel}`}
      </p>
      <Select
        label={said.hideKeys}
        options={[
          { value: 'none', label: said.noKeys },
          ...hideKeys.map((value) => ({ value, label: keysIn(value, said.shift) })),
        ]}
        value={presence.hideKeys ?? 'none'}
        onChange={(value) => change({ hideKeys: value === 'none' ? null : value })}
        error={isRefused ? said.keysTaken : undefined}
      />
      <RefusalWords refusal={refusal} />
    </Card>
  )
}
