/** Apps that are closed when they are started: those found here first, then the others that are known on this system. */
import { ToggleButton } from 'react-aria-components'
import type { Service } from '../../../shared/model/catalogue.ts'
import { hasApp } from '../../../shared/model/reach/defaults.ts'
import { catalogue } from '../../../shared/model/services.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ServiceMark } from '../../ui/service-mark.tsx'
import { useWords } from '../../words.tsx'
import { appsOf } from './draft-beyond.ts'
import type { KindProps } from './draft.ts'
import { thisSystem } from './this-system.ts'

const known = catalogue.filter((service) => hasApp(service, thisSystem))

export const PickApps = ({ draft, around, onChange }: KindProps) => {
  const say = useWords().words.lockReach.apps
  const chosen = appsOf(draft, draft.sites, around)
  const { installed } = around
  const here = catalogue.filter(({ id }) => installed?.includes(id))
  const others = known.filter((each) => !here.includes(each))
  const toggle = (id: string) =>
    onChange({
      ...draft,
      apps: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id],
    })
  const list = (services: readonly Service[], label: string) => (
    <ul className="services" aria-label={label}>
      {services.map(({ id, label: name }) => (
        <li key={id}>
          <ToggleButton className="service" isSelected={chosen.includes(id)} onChange={() => toggle(id)}>
            <ServiceMark site={id} />
            {name}
          </ToggleButton>
        </li>
      ))}
    </ul>
  )
  return (
    <div className="stack-close">
      <p className="soft small">{say.hint}</p>
      {here.length > 0 && (
        <>
          <p className="field-label">{say.here}</p>
          {list(here, say.here)}
        </>
      )}
      {others.length === 0 ? (
        here.length === 0 && <p className="soft">{say.noneKnown}</p>
      ) : here.length === 0 ? (
        list(others, say.others)
      ) : (
        <Disclosure title={say.others}>{list(others, say.others)}</Disclosure>
      )}
    </div>
  )
}
