/** Their pages: which of those that are known, and where closing the whole site would hold better. */
import { findService } from '../../../shared/model/catalogue.ts'
import { readProfile } from '../../../shared/model/reach/profile.ts'
import type { KnownBy } from '../../../shared/model/reach/reach.ts'
import { traceKey, type Trace } from '../../../shared/model/reach/trace.ts'
import { catalogue } from '../../../shared/model/services.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { useWords } from '../../words.tsx'
import { closedWhole } from './draft-beyond.ts'
import { toggleSite, type KindProps } from './draft.ts'
import { tellProfile } from './tell-profile.ts'

const serviceOf = ({ service, text }: KnownBy['profiles'][number]): string | null => {
  const profile = readProfile(catalogue, text, service)
  return profile.ok && profile.value.kind !== 'address' ? profile.value.service : null
}

export const PickPages = ({ draft, around, onChange }: KindProps) => {
  const say = useWords().words.lockReach.pages
  const { profiles } = around.known
  if (profiles.length === 0) return <p className="soft">{say.unknown}</p>
  return (
    <div className="stack-close">
      <ul className="picks">
        {profiles.map((profile) => {
          const key = traceKey({ kind: 'profile', ...profile } satisfies Trace)
          const whole = closedWhole(profile, draft.sites)
          const service = findService(catalogue, serviceOf(profile) ?? '')
          const isChosen = draft.pages && !draft.spared.includes(key)
          return (
            <li key={key} className="pick">
              <Checkbox
                label={tellProfile(profile)}
                isSelected={isChosen && whole === null}
                isDisabled={whole !== null}
                hint={whole === null ? undefined : say.inWhole(service?.label ?? whole)}
                onChange={(chosen) => onChange({ ...draft, ...choosePage(draft, profiles, key, chosen) })}
              />
              {service && whole === null && (
                <Button kind="quiet" size="small" onPress={() => onChange(toggleSite(draft, service.id))}>
                  {say.whole(service.label)}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <p className="soft small">{say.limit}</p>
      <Checkbox
        label={say.exact}
        hint={say.exactHint}
        isSelected={draft.exact}
        onChange={(exact) => onChange({ ...draft, exact })}
      />
    </div>
  )
}

/** The first that is chosen again where none was leaves out all others. */
const choosePage = (
  draft: KindProps['draft'],
  profiles: KnownBy['profiles'],
  key: string,
  chosen: boolean,
): Pick<KindProps['draft'], 'pages' | 'spared'> => {
  const keys = profiles.map((profile) => traceKey({ kind: 'profile', ...profile }))
  const spared = new Set(draft.pages ? draft.spared : [...draft.spared, ...keys])
  if (chosen) spared.delete(key)
  else spared.add(key)
  return { pages: true, spared: [...spared] }
}
