/** Watches where the tabs go, also without loading, and puts the quiet page where a closed one would be. */
import { companionHost, companionState, type CompanionWord } from '../shared/contract/companion.ts'
import { makeClosedAddress, type ClosedAddress } from '../shared/model/reach/closed-address.ts'
import { recall, remember, type Kept } from './memory.ts'

const quietPage = 'blocked.html'

let port: chrome.Port | null = null
let known: { readonly kept: Kept; readonly isClosed: ClosedAddress } | null = null

const learn = (kept: Kept): void => {
  known = { kept, isClosed: makeClosedAddress(kept.state.closed, kept.state.open) }
}

/** The browser ends this program when nothing happens: then what was told before is read back first. */
const ready = recall().then((kept) => {
  if (kept && !known) learn(kept)
})

const isClosed = (address: string): boolean =>
  // Nothing is closed longer than its lock, whoever has gone silent.
  known !== null && Date.now() < known.kept.until && known.isClosed(address)

const close = async (tabId: number, address: string): Promise<void> => {
  await ready
  if (!isClosed(address)) return
  const word: CompanionWord = { kind: 'attempt', host: new URL(address).hostname.replace(/\.$/, '') }
  port?.postMessage(word)
  // The tab may be gone meanwhile.
  await chrome.tabs.update(tabId, { url: chrome.runtime.getURL(quietPage) }).catch(() => undefined)
}

/** Pages that were open before they were closed. */
const closeOpenOnes = async (): Promise<void> => {
  for (const { id } of await chrome.tabs.query({})) {
    if (id === undefined) continue
    const frame = await chrome.webNavigation.getFrame({ tabId: id, frameId: 0 }).catch(() => null)
    if (frame) await close(id, frame.url)
  }
}

const toHost = (): void => {
  if (port) return
  const opened = chrome.runtime.connectNative(companionHost)
  port = opened
  opened.onMessage.addListener((message) => {
    const state = companionState.safeParse(message)
    if (state.success) void remember(state.data, Date.now()).then(learn).then(closeOpenOnes)
  })
  opened.onDisconnect.addListener(() => {
    // Read, or the browser complains of it: the app may not have been told yet that this browser has a companion.
    void chrome.runtime.lastError
    port = null
  })
}

for (const moment of [
  chrome.webNavigation.onBeforeNavigate,
  chrome.webNavigation.onCommitted,
  chrome.webNavigation.onHistoryStateUpdated,
  chrome.webNavigation.onReferenceFragmentUpdated,
])
  moment.addListener(({ tabId, frameId, url }) => {
    // A frame inside another page is that page's.
    if (frameId === 0) void close(tabId, url)
  })

chrome.runtime.onMessage.addListener((_, sender, answer) => {
  void ready.then(() => {
    const { language = null, reason = null, next = null } = known?.kept.state ?? {}
    answer({ language, reason, next })
  })
  // Says that the answer comes later.
  return true
})
chrome.alarms.onAlarm.addListener(toHost)
chrome.runtime.onStartup.addListener(toHost)
chrome.runtime.onInstalled.addListener(toHost)
void chrome.alarms.create('host', { periodInMinutes: 0.5 })
toHost()
