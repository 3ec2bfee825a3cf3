/** A page in short: whose it is, and where. */
import { findService } from '../../../shared/model/catalogue.ts'
import type { KnownBy } from '../../../shared/model/reach/reach.ts'
import { tellTrace } from '../../../shared/model/reach/trace.ts'
import { catalogue } from '../../../shared/model/services.ts'

export const tellProfile = (profile: KnownBy['profiles'][number]): string => {
  const { service, text } = tellTrace(catalogue, { kind: 'profile', ...profile })
  const label = service === null ? undefined : findService(catalogue, service)?.label
  return label === undefined ? text : `${text} (${label})`
}
