/** The companion in the browsers: switched on and off, made good at each start, and gone with everything else. */
import type { AppHandlers } from '../../shared/contract/app-bridge.ts'
import type { Refusal } from '../../shared/model/refusal.ts'
import { ok, type Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'

type Own = Pick<Ports, 'companion' | 'store'>

/** A moved app, another guard, a browser that came later; or remains of a time before the data was put back. */
export const mendCompanion = ({ companion, store }: Own): void => {
  // What cannot be done is shown where it is switched.
  if (store.read().companion === true) companion.put()
  else companion.take()
}

const setCompanion = ({ companion, store }: Own, on: boolean): Result<null, Refusal> => {
  const done = on ? companion.put() : companion.take()
  // What was refused is not begun; switched off stays off, also where something could not be taken away.
  if (on && !done.ok) return done
  const { companion: _, ...rest } = store.read()
  const saved = store.save({ ...rest, ...(on && { companion: true as const }) })
  return saved.ok ? done : saved
}

export const companionCalls = (
  ports: Own,
): Pick<AppHandlers, 'companion' | 'setCompanion' | 'showCompanion'> => ({
  companion: async () => {
    const here = ports.companion.look()
    return ok({
      on: ports.store.read().companion === true,
      here: here && { ...here, browsers: [...here.browsers] },
    })
  },
  setCompanion: async ({ on }) => setCompanion(ports, on),
  showCompanion: async () => ports.companion.show(),
})
