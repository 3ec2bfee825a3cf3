/** What the use cases need from the world. The adapters bring the real thing, the tests bring fakes. */
import type { GuardAccount, Snapshot } from '../shared/contract/app-bridge.ts'
import type { Attempt, GuardArgs, GuardValue, GuardVerb } from '../shared/contract/guard-wire.ts'
import type { UserData } from '../shared/contract/user-data.ts'
import type { InstalledApp } from '../shared/model/apps/installed.ts'
import type { BrowserId } from '../shared/model/browser.ts'
import type { HideKeys } from '../shared/model/presence.ts'
import type { Door, Parting } from '../shared/model/door.ts'
import type { Note } from '../shared/model/note.ts'
import type { Refusal } from '../shared/model/refusal.ts'
import type { Result } from '../shared/model/result.ts'
import type { Words } from '../shared/words/en.ts'

export type ClockPort = {
  /** milliseconds since the Unix epoch */
  readonly now: () => number
  /** the newest moment, not after `now`, that time which nobody can set agrees with */
  readonly agreed: () => number
  /** the IANA zone of this moment */
  readonly zone: () => string
  /** milliseconds of a clock that nobody sets; only differences mean anything */
  readonly steady: () => number
}

export type ResolverPort = {
  /** What this computer's own resolver says of a name, as every program hears it; empty for none. Never fails. */
  readonly addressesOf: (name: string) => Promise<readonly string[]>
}

/** A browser of this user, running now. */
export type OpenBrowser = {
  readonly id: BrowserId
  /** milliseconds since it was started */
  readonly age: number
}

export type AppsPort = {
  /** Apps of services that are installed for this user; none where that cannot be told. Never fails. */
  readonly installed: () => Promise<readonly InstalledApp[]>
}

export type BrowsersPort = {
  /** Empty where browsers cannot be told on this system. */
  readonly open: () => Promise<readonly OpenBrowser[]>
  /** Asks every window of it to close, waits, and opens it again with its pages. Never forces it. */
  readonly restart: (id: BrowserId) => Promise<Result<null, Refusal>>
}

/** `untold`: it does not know whom to ask; `foreign`: somebody else's file stands in the way. */
export type CompanionState = 'told' | 'untold' | 'foreign'

/** What lets the companion in a browser speak to the guard's program. */
export type CompanionPort = {
  /** Null where browsers cannot be told on this system. Never fails. */
  readonly look: () => {
    readonly folder: string
    readonly browsers: readonly { readonly browser: BrowserId; readonly state: CompanionState }[]
  } | null
  /** Tells every browser that is here; what stands already is not touched. */
  readonly put: () => Result<null, Refusal>
  readonly take: () => Result<null, Refusal>
  readonly show: () => Promise<Result<null, Refusal>>
}

export type StorePort = {
  readonly read: () => UserData
  /** Written whole or not at all; a refusal means that the old data stands. */
  readonly save: (next: UserData) => Result<null, Refusal>
  /** Takes everything away: the file, its copies, and what was set aside. */
  readonly erase: () => Result<null, Refusal>
  /** Where the data is, to be shown. */
  readonly folder: string
  /** What happened to the file when it was opened. */
  readonly notices: readonly Note[]
}

export type GuardPort = {
  readonly account: () => GuardAccount
  /** Called whenever the account has changed. */
  readonly onChange: (listener: () => void) => void
  readonly call: <V extends GuardVerb>(verb: V, args: GuardArgs<V>) => Promise<Result<GuardValue<V>, Refusal>>
  /** Called when somebody went where it is locked: the first time in ten minutes for each site, page or app. */
  readonly onAttempt: (listener: (attempt: Attempt) => void) => void
  /** Asks the guard anew; the account follows. */
  readonly ask: () => Promise<void>
  /** Starts the guard in the way that the account names. */
  readonly start: () => Promise<Result<null, Refusal>>
}

export type OwnFilesPort = {
  /** Asks the person where to; the path, or null where they thought better of it. */
  readonly saveText: (
    name: string,
    text: string,
  ) => Promise<Result<{ readonly path: string | null }, Refusal>>
  /** The same of a file that is no text. */
  readonly saveBytes: (
    name: string,
    bytes: Uint8Array,
  ) => Promise<Result<{ readonly path: string | null }, Refusal>>
  /** Where a file that is kept up to date shall be; null where they thought better of it. Nothing is written. */
  readonly choosePath: (name: string) => Promise<string | null>
  /** A text that the person chooses, with one of these endings; null where they thought better of it. */
  readonly readText: (endings: readonly string[]) => Promise<Result<string | null, Refusal>>
  /** A new mail to nobody yet, in the person's own program. */
  readonly writeMail: (subject: string, body: string) => Promise<Result<null, Refusal>>
}

/** A file at a place that the person chose, which the app keeps up to date. */
export type LiveFilesPort = {
  /** Whole or not at all. What is there and is not ours stays, and is refused. */
  readonly put: (
    path: string,
    text: string,
    isOurs: (text: string) => boolean,
  ) => Promise<Result<null, Refusal>>
  /** Takes it away, where it is ours; gone already is as good. */
  readonly remove: (path: string, isOurs: (text: string) => boolean) => Promise<Result<null, Refusal>>
}

export type PaperPort = {
  /** What the page shows to paper, as a PDF. */
  readonly pdf: (size: 'A4' | 'Letter') => Promise<Result<Uint8Array, Refusal>>
  /** The same, by the system's own dialog. */
  readonly print: (size: 'A4' | 'Letter') => Promise<Result<null, Refusal>>
}

export type TrayItem =
  | { readonly kind: 'words'; readonly label: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'action'; readonly label: string; readonly run: () => void }

export type TrayFace = {
  /** Drawn into the icon; null shows the plain picture. */
  readonly number: string | null
  readonly plain: 'window' | 'neutral'
  readonly tooltip: string
  readonly menu: readonly TrayItem[]
}

/** A few words beside the window. */
export type News = {
  /** One of a kind at a time: a newer one takes its place. */
  readonly kind: string
  /** What the app calls itself to the desktop. */
  readonly from: string
  readonly title: string
  readonly body: string
  /** Gone when it leaves the screen, as far as the desktop can: not kept in any list. */
  readonly passing: boolean
  /** What a click on it does. */
  readonly open: () => void
  /** Buttons, where the desktop has any. */
  readonly actions: readonly { readonly label: string; readonly run: () => void }[]
}

export type NotifyPort = {
  /** Shows it without a sound, unless the desktop is not to be disturbed. Never fails. */
  readonly show: (news: News) => void
  /** Takes all of it off the screen. */
  readonly clear: () => void
}

/** What the page says before the window is closed, and then what becomes of the app. */
export type Closing = { readonly first: Parting | null; readonly after: 'hide' | 'quit' }

export type Ports = {
  readonly clock: ClockPort
  /** What the computer's user prefers to read: BCP 47 tags, the dearest first. */
  readonly languages: () => readonly string[]
  readonly store: StorePort
  readonly guard: GuardPort
  readonly resolver: ResolverPort
  readonly browsers: BrowsersPort
  readonly apps: AppsPort
  readonly companion: CompanionPort
  readonly ownFiles: OwnFilesPort
  readonly liveFiles: LiveFilesPort
  readonly paper: PaperPort
  readonly tray: {
    readonly show: (face: TrayFace) => void
    /** Whether a panel takes the icon now; null where nobody can tell. */
    readonly isTaken: () => boolean | null
    readonly onTaken: (changed: () => void) => void
  }
  /** Opening with the computer. */
  readonly login: {
    /** Null where that cannot be set from here. */
    readonly isOn: () => boolean | null
    /** @param name what it is called in the system's own list */
    readonly set: (on: boolean, name: string) => Result<null, Refusal>
  }
  /** Keys that are heard wherever one is. */
  readonly keys: {
    /** From now on these, or none. Gives whether they are heard: another program may have them. */
    readonly hold: (keys: HideKeys | null, press: () => void) => boolean
  }
  readonly notify: NotifyPort
  /** The application menu. */
  readonly menu: { readonly show: (words: Words, quit: () => void) => void }
  /** A name for a new record, never given before. */
  readonly newId: () => string
  readonly window: {
    /** Brings it to the front, made anew if need be. */
    readonly open: () => void
    readonly push: (snapshot: Snapshot) => void
    /** The next push is to a page that knows nothing yet. */
    readonly forget: () => void
    /** Opens it, and in it a room or one of the two buttons. */
    readonly go: (door: Door | 'quitting') => void
    /**
     * Shows the window without taking the keyboard from whoever types elsewhere, and tells it of a closed door. Where
     * there is none, or it was hidden at once, it stays unseen.
     */
    readonly atDoor: (attempt: Attempt) => 'shown' | 'unseen'
    /** Opens the window, and in it what is said at a closed door. */
    readonly goToDoor: (attempt: Attempt) => void
    /** The page is there and hears where to go. */
    readonly heard: () => void
    /** Out of sight at once, into the panel where that has it. */
    readonly hide: () => void
    readonly close: () => void
    /** What happens when somebody closes it. */
    readonly onClose: (decide: () => Closing) => void
    /** What it is called, and which picture it has. */
    readonly dress: (name: string, isNeutral: boolean) => void
    /** What lists of windows call the one that there is; null where they take what it is called now. */
    readonly calledInLists: () => string | null
    /** Another in its place, as large and where it was, which lists call what it is called now. */
    readonly makeAnew: () => void
  }
  /** One more look, so many milliseconds later; null for none. Only the newest wish counts. */
  readonly wake: (later: number | null, look: () => void) => void
  /** Midnight, resume, unlock, another zone or network: moments at which what is shown may be out of date. */
  readonly onTick: (tick: () => void) => void
  readonly quit: () => void
}
