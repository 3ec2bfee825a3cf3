/** Who keeps a road shut: a lock on this computer, which the guard can vouch for, or the person's own word. */
import { findService } from '../../../shared/model/catalogue.ts'
import type { Refusal } from '../../../shared/model/refusal.ts'
import { ok, type Result } from '../../../shared/model/result.ts'
import type { RoadKind } from '../../../shared/model/road.ts'
import { catalogue } from '../../../shared/model/services.ts'
import { parseSite } from '../../../shared/model/site.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { useWords } from '../../words.tsx'

/** Only what has a site can be held by this computer. */
const onComputer: readonly RoadKind[] = ['messengers', 'social', 'email', 'shared-accounts']

export type Keeping = { readonly by: 'laptop' | 'self'; readonly site: string }

/** The site in words, as it stands in the field. */
export const siteTyped = (sites: readonly string[] | undefined): string => {
  const [site = ''] = sites ?? []
  return findService(catalogue, site)?.label ?? site
}

/** The sites that a lock would have to hold; none where it is on the person's own word. */
export const sitesOf = ({ by, site }: Keeping): Result<readonly string[], Refusal> => {
  if (by === 'self') return ok([])
  const service = catalogue.find(({ label }) => label.toLowerCase() === site.trim().toLowerCase())
  const parsed = parseSite(catalogue, service?.id ?? site)
  return parsed.ok ? ok([parsed.value]) : parsed
}

type Props = {
  readonly kind: RoadKind
  readonly keeping: Keeping
  readonly onChange: (keeping: Keeping) => void
}

export const RoadKeeper = ({ kind, keeping, onChange }: Props) => {
  const { road } = useWords().words.cleanOut
  if (!onComputer.includes(kind)) return null
  return (
    <>
      <RadioGroup<Keeping['by']>
        label={road.keeper}
        value={keeping.by}
        onChange={(by) => onChange({ ...keeping, by })}
        options={[
          { value: 'self', label: road.self, hint: road.selfHint },
          { value: 'laptop', label: road.laptop, hint: road.laptopHint },
        ]}
      />
      {keeping.by === 'laptop' && (
        <ComboBox
          label={road.site}
          hint={road.siteHint}
          options={catalogue.map(({ id, label }) => ({ value: id, label }))}
          inputValue={keeping.site}
          onInputChange={(site) => onChange({ ...keeping, site })}
          allowsCustomValue
          nothingFound={road.noSite}
        />
      )}
    </>
  )
}
