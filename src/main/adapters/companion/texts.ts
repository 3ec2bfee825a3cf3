/** The two files by which a browser finds the program of its companion. Pure. */
import { companionHost, companionId } from '../../../shared/contract/companion.ts'

const origin = `chrome-extension://${companionId}/`

const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`

/** A browser gives no arguments of ours, so a small script adds them. */
export const companionScript = (guard: string, data: string): string =>
  `#!/bin/sh\nexec ${quoted(guard)} companion --data ${quoted(data)}\n`

export const companionManifest = (script: string): string =>
  `${JSON.stringify(
    {
      name: companionHost,
      description: 'Breathing Room',
      path: script,
      type: 'stdio',
      allowed_origins: [origin],
    },
    undefined,
    2,
  )}\n`

/** The script that a manifest of ours names, written for this place or an earlier one; null for somebody else's. */
export const scriptNamedIn = (text: string): string | null => {
  try {
    const { path: script, ...read } = JSON.parse(text) as Readonly<Record<string, unknown>>
    const { path: _, ...ours } = JSON.parse(companionManifest('')) as Readonly<Record<string, unknown>>
    return typeof script === 'string' && JSON.stringify(read) === JSON.stringify(ours) ? script : null
  } catch {
    return null
  }
}
