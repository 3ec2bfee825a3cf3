/** The sheet that the page shows to paper: to a printer, or as a file. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import type { Refusal } from '../../shared/model/refusal.ts'
import { ok, type Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'

export const printSheet = async (
  { paper: desk, ownFiles }: Pick<Ports, 'paper' | 'ownFiles'>,
  { paper, way, date }: AppArgs<'printSheet'>,
): Promise<Result<{ path: string | null }, Refusal>> => {
  if (way === 'print') {
    const printed = await desk.print(paper)
    return printed.ok ? ok({ path: null }) : printed
  }
  const made = await desk.pdf(paper)
  return made.ok ? ownFiles.saveBytes(`week-${date}.pdf`, made.value) : made
}
