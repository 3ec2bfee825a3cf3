/** The keys of the week, for those who like keys. */
import { Disclosure } from '../../ui/disclosure.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useWords } from '../../words.tsx'

export const WeekKeys = () => {
  const { keys } = useWords().words.weekGrid
  const list = [
    { keys: ['←', '↑', '↓', '→'], does: keys.does.go },
    { keys: [keys.enter], does: keys.does.open },
    { keys: [keys.space], does: keys.does.tick },
    { keys: ['M'], does: keys.does.carry },
    { keys: ['C'], does: keys.does.copy },
    { keys: ['S'], does: keys.does.skip },
    { keys: [keys.remove], does: keys.does.remove },
    { keys: [keys.before, keys.after], does: keys.does.turn },
    { keys: ['T'], does: keys.does.now },
    { keys: ['Ctrl', 'Z'], does: keys.does.undo },
  ]
  return (
    <Disclosure title={keys.title}>
      <dl className="week-keys">
        {list.map((each) => (
          <div key={each.does}>
            <dt>
              <Kbd keys={each.keys} />
            </dt>
            <dd>{each.does}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
