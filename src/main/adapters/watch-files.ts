/** Files of the system whose change means something, watched by their folder: each is replaced, not written to. */
import { watch } from 'node:fs'

export type Watched = { readonly folder: string; readonly name: string }

/**
 * Several programs rewrite such a file one after the other: told once, when it has come to rest.
 * @param settles milliseconds without another change
 */
export const watchFiles = (files: readonly Watched[], settles: number, tell: () => void): void => {
  let settled: NodeJS.Timeout | undefined
  const changed = () => {
    clearTimeout(settled)
    settled = setTimeout(tell, settles)
  }
  for (const { folder, name } of files)
    try {
      watch(folder, { persistent: false }, (_event, file) => file === name && changed()).on(
        'error',
        () => undefined,
      )
    } catch {
      // No such folder here, or no more watchers are to be had: the quarter of an hour finds it.
    }
}
