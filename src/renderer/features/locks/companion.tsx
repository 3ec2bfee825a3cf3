/** The switch of the companion in browsers, the steps to put it in, and what it cannot do. */
import { useEffect, useState } from 'react'
import type { AppValue } from '../../../shared/contract/app-bridge.ts'
import { browserNames, type BrowserId } from '../../../shared/model/browser.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import './companion.css'

type Seen = AppValue<'companion'>
type Here = NonNullable<Seen['here']>

export const Companion = () => {
  const { words } = useWords()
  const say = words.companion
  const [seen, setSeen] = useState<Seen | null>(null)
  const { busy, refusal, run } = useRequest()
  const look = () =>
    bridge.companion({}).then((answer) => {
      if (answer.ok) setSeen(answer.value)
    })
  useEffect(() => void look(), [])
  const here = seen?.here ?? null
  const turn = async (on: boolean) => {
    await run(() => bridge.setCompanion({ on }))
    await look()
  }
  return (
    <Card title={say.heading} className="companion">
      <p className="soft companion-words">{say.intro}</p>
      {seen === null && <p className="soft small">{say.looking}</p>}
      {seen !== null && here === null && <p className="soft">{say.notHere}</p>}
      {seen && here && (
        <>
          <Switch
            label={say.on}
            hint={say.onHint}
            isSelected={seen.on}
            isDisabled={busy}
            onChange={(on) => void turn(on)}
          />
          <RefusalWords refusal={refusal} />
          {!seen.on && here.browsers.length === 0 && <p className="soft small">{say.noBrowser}</p>}
          {seen.on && <Told here={here} />}
        </>
      )}
      <Disclosure title={say.limitsTitle}>
        <ul className="companion-list small">
          {say.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  )
}

/** Each has a page of its own for what is put into it. */
const pageOf: Partial<Readonly<Record<BrowserId, string>>> = {
  edge: 'edge://extensions',
  brave: 'brave://extensions',
  vivaldi: 'vivaldi://extensions',
}

const Told = ({ here }: { readonly here: Here }) => {
  const { words, locale } = useWords()
  const say = words.companion
  const { run, refusal } = useRequest()
  const [copied, setCopied] = useState(false)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const named = (state: Here['browsers'][number]['state']) =>
    list.format(
      here.browsers.filter((each) => each.state === state).map(({ browser }) => browserNames[browser]),
    )
  const told = here.browsers.filter(({ state }) => state === 'told')
  const pages = [...new Set(told.map(({ browser }) => pageOf[browser] ?? 'chrome://extensions'))]
  const anyPage = new Intl.ListFormat(locale, { type: 'disjunction' }).format(pages)
  return (
    <>
      <div aria-live="polite" className="stack-close small">
        {told.length > 0 && <p>{say.told(named('told'))}</p>}
        {named('untold') !== '' && <p>{say.untold(named('untold'))}</p>}
        {named('foreign') !== '' && <p>{say.foreign(named('foreign'))}</p>}
      </div>
      {told.length > 0 && (
        <section className="stack-close" aria-label={say.stepsTitle}>
          <h3>{say.stepsTitle}</h3>
          <ol className="companion-list">
            {say.steps(anyPage).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <div>
            <Button onPress={() => void run(() => bridge.showCompanion({}))}>{say.show}</Button>
          </div>
          <RefusalWords refusal={refusal} />
          <p className="soft small">{say.otherwise}</p>
          <p className="command">{here.folder}</p>
          <div>
            <Button size="small" onPress={() => setCopied(copyText(here.folder))}>
              {copied ? say.copied : say.copy}
            </Button>
          </div>
          <p className="soft small">{say.unseen}</p>
        </section>
      )}
    </>
  )
}
