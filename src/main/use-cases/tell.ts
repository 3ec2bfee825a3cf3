/** Says a few words beside the window, where the person wants any, and only those that stand ready: they name nobody. */
import { isQuiet } from '../../shared/model/quiet-hours.ts'
import { wallMinutes } from '../../shared/model/wall-time.ts'
import type { News, Ports } from '../ports.ts'
import { languageNow } from './language.ts'
import { nameNow, presenceNow } from './presence.ts'
import type { Words } from '../../shared/words/en.ts'

type Said = Words['news']

export type Told = {
  /** Which words. A newer telling of the same kind takes the place of the older. */
  readonly kind: keyof Said['plain']
  /** What a click on them does. */
  readonly open: () => void
  readonly actions?: readonly { readonly label: keyof Said['actions']; readonly run: () => void }[]
}

/** @returns whether it was said: what falls into quiet hours is the caller's to say later, once, or to let be */
export const tell = (ports: Ports, { kind, open, actions = [] }: Told): boolean => {
  const { clock, notify, store } = ports
  const presence = presenceNow(store.read())
  if (!presence.news || isQuiet(presence.quietHours, wallMinutes(clock.now(), clock.zone()))) return false
  const { words } = languageNow(ports)
  const { plain, discreet, actions: labels } = words.news
  const name = nameNow(words, presence)
  const news: News = {
    kind,
    from: name,
    title: name,
    body: (presence.discreet ? discreet : plain)[kind],
    passing: presence.discreet,
    open,
    actions: actions.map(({ label, run }) => ({ label: labels[label], run })),
  }
  notify.show(news)
  return true
}
