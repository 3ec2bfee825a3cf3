/** What is true of the person's situation: the first run's answers, how the app looks. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import type { Refusal } from '../../shared/model/refusal.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'

export const saveSetup = ({ store }: Ports, said: AppArgs<'saveSetup'>): Result<null, Refusal> => {
  const data = store.read()
  return store.save({ ...data, setup: { ...data.setup, ...said } })
}

export const setAppearance = (
  { store }: Ports,
  { appearance }: AppArgs<'setAppearance'>,
): Result<null, Refusal> => store.save({ ...store.read(), appearance })

export const setWeekView = ({ store }: Ports, { view }: AppArgs<'setWeekView'>): Result<null, Refusal> =>
  store.save({ ...store.read(), weekView: view })
