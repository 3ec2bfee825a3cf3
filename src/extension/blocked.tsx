/** The quiet page in the browser: a breath, the person's own reason, a large way out, and the next thing. */
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { companionState } from '../shared/contract/companion.ts'
import { chooseLanguage } from '../shared/words/languages.ts'
import { QuietWindow } from '../renderer/ui/quiet-window.tsx'
import '../renderer/tokens.css'
import '../renderer/ui/fonts.css'
import './blocked.css'

const answer = companionState.pick({ language: true, reason: true, next: true })
type Said = z.infer<typeof answer>

/** Four seconds in, six seconds out, as in the app. */
const breath = { in: 4_000, out: 6_000 }

const useBreath = (): 'in' | 'out' => {
  const [phase, setPhase] = useState<'in' | 'out'>('in')
  useEffect(() => {
    const timer = setTimeout(() => setPhase(phase === 'in' ? 'out' : 'in'), breath[phase])
    return () => clearTimeout(timer)
  }, [phase])
  return phase
}

/** Closes the tab; the last one of a window becomes an empty one, so that no window is lost. */
const leave = async (): Promise<void> => {
  const [tab, all] = await Promise.all([chrome.tabs.getCurrent(), chrome.tabs.query({ currentWindow: true })])
  if (all.length < 2) await chrome.tabs.create({})
  if (tab?.id !== undefined) await chrome.tabs.remove(tab.id)
}

const Blocked = ({ language, reason, next }: Said) => {
  const { tag, words } = chooseLanguage([...(language === null ? [] : [language]), ...navigator.languages])
  const phase = useBreath()
  useEffect(() => {
    document.documentElement.lang = tag
    document.title = words.companion.title
  }, [tag, words])
  return (
    <main>
      <div className={`breath ${phase}`}>
        <QuietWindow day={0} />
      </div>
      <h1>{words.companion.title}</h1>
      <p className="breath-words" aria-hidden="true">
        {words.pull.breathe[phase]}
      </p>
      <button type="button" autoFocus onClick={() => void leave()}>
        {words.pull.notNow}
      </button>
      {reason !== null && (
        <section>
          <h2>{words.pull.reason}</h2>
          <p>{reason}</p>
        </section>
      )}
      <section>
        <h2>{words.pull.next}</h2>
        <p>{next ?? words.pull.noNext}</p>
      </section>
    </main>
  )
}

const root = document.getElementById('root')
if (root)
  void chrome.runtime
    .sendMessage({ kind: 'look' })
    .catch(() => null)
    .then((said) => {
      const read = answer.safeParse(said)
      createRoot(root).render(
        <Blocked {...(read.success ? read.data : { language: null, reason: null, next: null })} />,
      )
    })
