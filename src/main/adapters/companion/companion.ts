/** Lets the browsers of this person start the program that their companion asks, and takes that back without a trace. */
import { existsSync, lstatSync, rmdirSync, rmSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { companionHost } from '../../../shared/contract/companion.ts'
import type { BrowserId } from '../../../shared/model/browser.ts'
import { refuse, type Refusal } from '../../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import type { CompanionPort, CompanionState } from '../../ports.ts'
import { faultOf } from '../fault.ts'
import { contentOf, copyFolder, putFile } from './own-copy.ts'
import type { BrowserPlace } from './places.ts'
import { companionManifest, companionScript, scriptNamedIn } from './texts.ts'

type Here = {
  /** Null where browsers cannot be told on this system. */
  readonly places: readonly BrowserPlace[] | null
  /** The folder of the person's data, and in it their file. */
  readonly folder: string
  readonly data: string
  /** The extension as it came with the app. */
  readonly extension: string
  /** The guard's program, to be run as the person; null where there is none. */
  readonly guard: () => string | null
  readonly showFolder: (folder: string) => Promise<boolean>
}

/** `stale`: ours, for a place that is no more; `elsewhere`: of this app with another folder of data. */
type Standing = CompanionState | 'stale' | 'elsewhere'

const manifestIn = ({ folder }: BrowserPlace): string =>
  join(folder, 'NativeMessagingHosts', `${companionHost}.json`)

const isThere = (file: string): boolean => {
  try {
    return Boolean(lstatSync(file))
  } catch {
    return false
  }
}

/** A link, a folder, another's text: all that we have not written is somebody else's. */
const standingOf = (file: string, manifest: string): Standing => {
  if (!isThere(file)) return 'untold'
  const text = lstatSync(file).isFile() ? (contentOf(file)?.toString() ?? '') : ''
  if (text === manifest) return 'told'
  const named = scriptNamedIn(text)
  if (named === null) return 'foreign'
  return existsSync(named) ? 'elsewhere' : 'stale'
}

const shownOf = (standing: Standing, isWhole: boolean): CompanionState => {
  if (standing === 'foreign') return standing
  return standing === 'told' && isWhole ? 'told' : 'untold'
}

/** Of several editions of one browser, the one that is worst off. */
const order: readonly CompanionState[] = ['foreign', 'untold', 'told']

export const browserCompanion = (here: Here): CompanionPort => {
  const own = join(here.folder, 'companion')
  const extension = join(own, 'extension')
  const script = join(own, 'ask')
  const manifest = companionManifest(script)
  const present = () => (here.places ?? []).filter(({ folder }) => existsSync(folder))
  const isWhole = (): boolean => {
    const guard = here.guard()
    return (
      guard !== null &&
      contentOf(script)?.toString() === companionScript(guard, here.data) &&
      existsSync(join(extension, 'manifest.json'))
    )
  }
  const take = (): Result<null, Refusal> => {
    let trouble: Refusal | null = null
    for (const place of here.places ?? []) {
      const file = manifestIn(place)
      const standing = standingOf(file, manifest)
      if (standing !== 'told' && standing !== 'stale') continue
      try {
        unlinkSync(file)
      } catch (error) {
        trouble = refuse('companion-not-taken', faultOf(error))
        continue
      }
      try {
        // Only where nobody else has put anything there.
        rmdirSync(join(place.folder, 'NativeMessagingHosts'))
      } catch {
        // Then it stays.
      }
    }
    try {
      rmSync(own, { recursive: true, force: true })
    } catch (error) {
      trouble ??= refuse('companion-not-taken', faultOf(error))
    }
    return trouble ? fail(trouble) : ok(null)
  }
  return {
    take,
    put: () => {
      if (here.places === null) return fail(refuse('companion-not-here'))
      const guard = here.guard()
      // Browsers are not left with a program that is gone.
      if (guard === null || !existsSync(here.extension)) {
        take()
        return fail(refuse('companion-no-guard'))
      }
      const mine = present()
        .map(manifestIn)
        .filter((file) => standingOf(file, manifest) !== 'foreign')
      if (present().length === 0) return fail(refuse('companion-no-browser'))
      if (mine.length === 0) return fail(refuse('companion-foreign'))
      try {
        copyFolder(here.extension, extension)
        putFile(script, companionScript(guard, here.data), 0o700)
      } catch (error) {
        return fail(refuse('companion-not-written', faultOf(error)))
      }
      let trouble: Refusal | null = null
      for (const file of mine)
        try {
          putFile(file, manifest, 0o600)
        } catch (error) {
          trouble = refuse('companion-not-written', faultOf(error))
        }
      return trouble ? fail(trouble) : ok(null)
    },
    look: () => {
      if (here.places === null) return null
      const whole = isWhole()
      const states = new Map<BrowserId, CompanionState>()
      for (const place of present()) {
        const standing = standingOf(manifestIn(place), manifest)
        const state = shownOf(standing, whole)
        const before = states.get(place.browser) ?? 'told'
        states.set(place.browser, order.find((each) => each === state || each === before) ?? state)
      }
      return { folder: extension, browsers: [...states].map(([browser, state]) => ({ browser, state })) }
    },
    show: async () =>
      existsSync(extension) && (await here.showFolder(extension))
        ? ok(null)
        : fail(refuse('companion-not-shown')),
  }
}
