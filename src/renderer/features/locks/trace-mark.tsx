/** The sign before a trace: of the service, or of its kind. Beside its name, so it is not read out. */
import { tellTrace, type Trace } from '../../../shared/model/reach/trace.ts'
import { catalogue } from '../../../shared/model/services.ts'
import { ServiceMark } from '../../ui/service-mark.tsx'

/** Signs of one weight on a 24 × 24 grid, as those of the rooms. */
const paths = {
  profile: 'M5 5.5h14v13H5zM5 9.5h14M8 7.5h.01',
  name: 'M16 16l4 4M4.5 11a6.5 6.5 0 1 0 13 0 6.5 6.5 0 0 0-13 0',
  phone: 'M8 3.5h8v17H8zM11 17.5h2',
  mail: 'M4 6.5h16v11H4zM4 7.5l8 5.5 8-5.5',
} as const

export const TraceMark = ({ trace }: { readonly trace: Trace }) => {
  const { service } = tellTrace(catalogue, trace)
  return service === null ? <KindMark kind={trace.kind} /> : <ServiceMark site={service} />
}

export const KindMark = ({ kind }: { readonly kind: Trace['kind'] }) => (
  <svg
    className="mark kind-mark"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={paths[kind]} />
  </svg>
)
