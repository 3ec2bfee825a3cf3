/** What every small form that keeps something does: ask, wait, say what was refused, and go on where nothing was. */
import type { FormEvent } from 'react'
import type { Refusal } from '../../shared/model/refusal.ts'
import type { Result } from '../../shared/model/result.ts'
import { useRequest } from './use-request.ts'

type Answer<T> = Result<T, Refusal>

/** @param onSaved what follows once it is kept */
export const useSave = <T>(onSaved: (value: T) => void) => {
  const { busy, refusal, run } = useRequest()
  const save = async (ask: () => Answer<T> | Promise<Answer<T>>): Promise<void> => {
    const saved = await run(async () => ask())
    if (saved.ok) onSaved(saved.value)
  }
  /** For the form: what `ask` finds wrong by itself is refused as what the app finds wrong. */
  const submit = (ask: () => Answer<T> | Promise<Answer<T>>) => (event: FormEvent) => {
    event.preventDefault()
    void save(ask)
  }
  return { busy, refusal, run, save, submit }
}
