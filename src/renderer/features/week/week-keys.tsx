/** The keys of the week, for those who like keys. */
import { Disclosure } from '../../ui/disclosure.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useWords } from '../../words.tsx'

export const WeekKeys = () => {
  const { keys } = useWords().words.weekGrid
  return (
    <Disclosure title={keys.title}>
      <dl className="week-keys">
        {keys.list.map((each) => (
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
