/** One line of counts for each kind of fault, and where the lines wait for the end of the suite. */
import { cache } from '../../scripts/paths.mjs'

export const harms = ['corrupt', 'early', 'stuck', 'other'] as const
export type Harm = (typeof harms)[number]
export type Row = { readonly kind: string; readonly injected: number; readonly remark: string } & Readonly<
  Record<Harm, number>
>

export const rows = `${cache}/faults`
