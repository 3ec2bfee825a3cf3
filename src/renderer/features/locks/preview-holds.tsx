/** How well each part would hold, browser by browser, and why where it is not in full. */
import { browserNames, type BrowserId } from '../../../shared/model/browser.ts'
import type { Hold, Reach, ReachItem } from '../../../shared/model/reach/reach.ts'
import { useWords } from '../../words.tsx'
import { familyOf } from './family.ts'

type Part = { readonly kind: ReachItem['kind']; readonly holds: ReachItem['holds']; readonly count: number }

/** Items that hold alike stand in one line. */
const partsOf = (reach: Reach): readonly Part[] => {
  const parts = new Map<string, Part>()
  for (const { kind, holds } of reach.items) {
    const key = JSON.stringify([kind, holds])
    parts.set(key, { kind, holds, count: (parts.get(key)?.count ?? 0) + 1 })
  }
  return [...parts.values()]
}

/** A browser of each family, where nobody can say which are here. */
const examples: readonly BrowserId[] = ['chromium', 'firefox']

export const HowWell = ({
  reach,
  browsers,
}: {
  readonly reach: Reach
  readonly browsers: readonly BrowserId[]
}) => {
  const { words } = useWords()
  const say = words.lockReach.preview
  const columns = browsers.length > 0 ? browsers : examples
  const parts = partsOf(reach)
  const holdOf = (part: Part, browser: BrowserId): Hold => part.holds[familyOf(browser)]
  const why = [...new Set(parts.flatMap((part) => columns.flatMap((browser) => holdOf(part, browser).why)))]
  return (
    <section className="stack-close">
      <h3>{say.holds}</h3>
      <div className="table-frame" tabIndex={0} role="group" aria-label={say.holds}>
        <table className="holds">
          <thead>
            <tr>
              <th scope="col">{say.what}</th>
              {columns.map((browser) => (
                <th scope="col" key={browser}>
                  {browserNames[browser]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={JSON.stringify(part)}>
                <th scope="row">{say.itemsOf[part.kind](part.count)}</th>
                {columns.map((browser) => {
                  const { holds, why: reasons } = holdOf(part, browser)
                  return (
                    <td key={browser}>
                      <span className={`hold ${holds}`}>{words.reach.holds[holds]}</span>
                      {reasons.length > 0 && (
                        <sup>{reasons.map((reason) => why.indexOf(reason) + 1).join(' ')}</sup>
                      )}
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
            <li key={reason}>{words.reach.why[reason]}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
