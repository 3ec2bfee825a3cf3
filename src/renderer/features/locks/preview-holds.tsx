/** How well each part would hold, browser by browser, and why where it is not in full; then each by its name. */
import { browserNames } from '../../../shared/model/browser.ts'
import { findEngine } from '../../../shared/model/reach/engine.ts'
import { engines } from '../../../shared/model/reach/engines.ts'
import { holdIn, type Found } from '../../../shared/model/reach/family.ts'
import type { Reach, ReachItem } from '../../../shared/model/reach/reach.ts'
import type { Words } from '../../../shared/words/en.ts'
import { sayNote } from '../../../shared/words/say.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useWords } from '../../words.tsx'
import { labelOf } from './draft.ts'
import { tellProfile } from './tell-profile.ts'

type Part = Pick<ReachItem, 'kind' | 'holds'> & { readonly items: readonly ReachItem[] }

/** Items that hold alike stand in one line. */
const partsOf = (reach: Reach): readonly Part[] => {
  const parts = new Map<string, Part>()
  for (const item of reach.items) {
    const key = JSON.stringify([item.kind, item.holds])
    parts.set(key, { ...item, items: [...(parts.get(key)?.items ?? []), item] })
  }
  return [...parts.values()]
}

/** A browser of each family, where nobody can say which are here. */
const examples: readonly Found[] = [
  { browser: 'chromium', note: null },
  { browser: 'firefox', note: null },
]

/** How a part holds in a browser, and why in words. */
const told = (words: Words, { holds }: Part, found: Found) => {
  const { holds: how, why } = holdIn(holds, found)
  const reasons = found.note === null ? why.map((reason) => words.reach.why[reason]) : []
  return { how, why: how !== 'full' && found.note ? [sayNote(words, found.note)] : reasons }
}

export const HowWell = ({ reach, found }: { readonly reach: Reach; readonly found: readonly Found[] }) => {
  const { words } = useWords()
  const say = words.lockReach.preview
  const columns = found.length > 0 ? found : examples
  const parts = partsOf(reach)
  const why = [
    ...new Set(parts.flatMap((part) => columns.flatMap((column) => told(words, part, column).why))),
  ]
  return (
    <section className="stack-close">
      <h3>{say.holds}</h3>
      <div className="table-frame" tabIndex={0} role="group" aria-label={say.holds}>
        <table className="holds">
          <thead>
            <tr>
              <th scope="col">{say.what}</th>
              {columns.map(({ browser }) => (
                <th scope="col" key={browser}>
                  {browserNames[browser]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={JSON.stringify([part.kind, part.holds])}>
                <th scope="row">{titleOf(words, part)}</th>
                {columns.map((column) => {
                  const { how, why: reasons } = told(words, part, column)
                  const numbers = reasons.map((reason) => why.indexOf(reason) + 1)
                  return (
                    <td key={column.browser}>
                      <span className={`hold ${how}`}>{words.reach.holds[how]}</span>
                      {numbers.length > 0 && <sup>{numbers.toSorted((a, b) => a - b).join(' ')}</sup>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {why.length > 0 && (
        <ol className="why small soft">
          {why.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ol>
      )}
      <Disclosure title={say.each}>
        <ul className="each small">
          {linesOf(words, reach).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Disclosure>
    </section>
  )
}

const nameOf = (words: Words, { kind, of, at }: ReachItem): string =>
  kind === 'page' ? words.lockReach.held.page(tellProfile({ service: at, text: of })) : labelOf(of)

/** Two lines of one page each would not be told apart by their number. */
const titleOf = (words: Words, { kind, items }: Part): string => {
  const [only, ...others] = items
  return only && others.length === 0 && kind !== 'search'
    ? nameOf(words, only)
    : words.lockReach.preview.itemsOf[kind](items.length)
}

/** Every site and page, and every search with the engines at which it is stopped. */
const linesOf = (words: Words, { items }: Reach): readonly string[] => {
  const of = (kind: ReachItem['kind']) => items.filter((item) => item.kind === kind)
  const terms = [...new Set(of('search').map((item) => item.of))]
  const placesOf = (term: string) =>
    of('search').flatMap(({ of: text, at }) =>
      text === term ? [findEngine(engines, at ?? '')?.label ?? at] : [],
    )
  return [
    ...[...of('site'), ...of('page')].map((item) => nameOf(words, item)),
    ...terms.map((term) => words.lockReach.preview.term(term, placesOf(term).join(', '))),
  ]
}
