/**
 * What our file has to say so that Chromium and its kin go by our list and by that of others. Measured in 156: of all
 * files in `managed`, whatever they are called, the last in the order of their bytes has the only `URLBlocklist` that
 * counts; a list in `recommended` counts where `managed` has none. So our file comes late, and takes the others' along.
 * Pure.
 */
import { fieldOf, isListOfTexts, isThing, parseLooseJson } from './json.ts'

/** Late in the order of bytes; neutral. */
export const ownName = 'zz-local-rules.json'

/** A file of others that the owner's browser reads; `text` as it is. */
export type Policy = { readonly name: string; readonly text: string }

export type OthersLists = {
  /** The list that would count without us, and whose it is. */
  readonly list: readonly string[]
  readonly from: string | null
  /** A file that comes after ours and has a list of its own: then ours does not count. */
  readonly beatenBy: string | null
  /** What others let through whatever a list says, with the file that does. */
  readonly allowed: readonly { readonly file: string; readonly entries: readonly string[] }[]
}

const byBytes = (a: Policy, b: Policy): number => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name))

export const othersLists = (managed: readonly Policy[], recommended: readonly Policy[]): OthersLists => {
  const read = (files: readonly Policy[], key: string) =>
    files.toSorted(byBytes).flatMap(({ name, text }) => {
      const content = parseLooseJson(text)
      const value = isThing(content) ? fieldOf(content, key) : undefined
      return value === undefined ? [] : [{ name, value }]
    })
  const lists = read(managed, 'URLBlocklist')
  const after = lists.findLast(({ name }) => Buffer.compare(Buffer.from(name), Buffer.from(ownName)) > 0)
  // Of those before ours; one that is no list blocks nothing, and still counts.
  const counts =
    lists.findLast((each) => each !== after && each.name < ownName) ??
    read(recommended, 'URLBlocklist').at(-1)
  return {
    list: isListOfTexts(counts?.value) ? counts.value : [],
    from: counts?.name ?? null,
    beatenBy: after?.name ?? null,
    allowed: [managed, recommended]
      .map((files) => read(files, 'URLAllowlist').at(-1))
      .flatMap((each) =>
        each && isListOfTexts(each.value) ? [{ file: each.name, entries: each.value }] : [],
      ),
  }
}

/** Ours first: no browser goes further than a thousand. */
export const ownText = (ours: readonly string[], others: readonly string[]): string =>
  `${JSON.stringify({ URLBlocklist: [...new Set([...ours, ...others])] }, null, 2)}\n`

/** A file under our name is ours if it says nothing else. */
export const isOwnText = (text: string): boolean => {
  const content = parseLooseJson(text)
  return (
    isThing(content) && Object.keys(content).length === 1 && isListOfTexts(fieldOf(content, 'URLBlocklist'))
  )
}
