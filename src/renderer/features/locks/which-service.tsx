/** A name without a place: where it is, one press for the likely ones. */
import { servicesOf } from '../../../shared/model/reach/defaults.ts'
import { readTrace, type TraceAt } from '../../../shared/model/reach/trace.ts'
import { catalogue } from '../../../shared/model/services.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { ServiceMark } from '../../ui/service-mark.tsx'
import { useWords } from '../../words.tsx'
import type { Whose } from './whose.ts'

const likely = ['instagram', 'facebook', 'tiktok', 'snapchat', 'x', 'telegram', 'vk']
const offered = 5

type Props = { readonly text: string; readonly whose: Whose; readonly onChoose: (at: TraceAt) => void }

export const WhichService = ({ text, whose, onChoose }: Props) => {
  const { knownBy: say } = useWords().words
  const possible = catalogue.filter(({ id }) => readTrace(catalogue, text, { service: id }).ok)
  const near = [...whose.roads.flatMap(({ sites = [] }) => sites), ...servicesOf(catalogue, whose.knownBy)]
  const first = [...new Set([...near, ...likely])]
    .flatMap((id) => possible.find((each) => each.id === id) ?? [])
    .slice(0, offered)
  const rest = possible.filter((each) => !first.includes(each))
  const isName = readTrace(catalogue, text, 'search').ok
  return (
    <div className="which" role="group" aria-label={say.which(text)}>
      <p className="field-label">{say.which(text)}</p>
      <div className="row">
        {first.map(({ id, label }) => (
          <Button
            key={id}
            size="small"
            icon={<ServiceMark site={id} />}
            onPress={() => onChoose({ service: id })}
          >
            {label}
          </Button>
        ))}
        {isName && (
          <Button size="small" onPress={() => onChoose('search')}>
            {say.searched}
          </Button>
        )}
        {rest.length > 0 && (
          <Select
            label={say.more}
            labelHidden
            placeholder={say.more}
            look="quiet"
            value={null}
            options={rest.map(({ id, label }) => ({ value: id, label, icon: <ServiceMark site={id} /> }))}
            onChange={(id) => onChoose({ service: id })}
          />
        )}
      </div>
    </div>
  )
}
