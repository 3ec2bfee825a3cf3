// What every measurement here ends in: a figure, its baseline from the same run, and how they compare.

export type Row = { what: string; ours: string; baseline: string; ratio: string; note?: string }

/** The upper of the two middle ones where the number of samples is even. */
export const median = (samples: readonly number[]): number =>
  samples.toSorted((a, b) => a - b)[samples.length >> 1] ?? NaN
