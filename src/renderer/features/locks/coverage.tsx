/** What a lock can and cannot do, in plain words, for those who ask. */
import { Disclosure } from '../../ui/disclosure.tsx'
import { useWords } from '../../words.tsx'

export const Coverage = () => {
  const { coverage } = useWords().words.locks
  return (
    <Disclosure title={coverage.title}>
      <div className="stack-close small coverage">
        <p>{coverage.does}</p>
        <p>{coverage.not}</p>
        <ul>
          {coverage.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
        <p>{coverage.pages}</p>
        <p>{coverage.apps}</p>
        <p>{coverage.administrator}</p>
      </div>
    </Disclosure>
  )
}
