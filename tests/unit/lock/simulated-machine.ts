/** A machine whose true time is known: its clocks are set, drift into the past, restart and sleep as real ones do. */
import fc from 'fast-check'
import type { ClockReading } from '../../../src/guard/lock/timekeeping.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
export const start = Date.UTC(2026, 2, 1)

export type Step =
  | { readonly do: 'run' | 'sleep'; readonly ms: number }
  /** Somebody sets the clock, and the guard looks before the next restart. */
  | { readonly do: 'set'; readonly by: number }
  /** The time server is heard: the clock is right, and the system says so. */
  | { readonly do: 'ntp' }
  /** `lie`: how the clock changed while the computer was off. `battery`: back to 1970, or to the firmware's date. */
  | { readonly do: 'reboot'; readonly off: number; readonly battery?: number; readonly lie?: number }

export class SimulatedMachine {
  /** Milliseconds that have truly passed. */
  truly = 0
  /** Of these, with the guard running. */
  ranFor = 0
  reboots = 0
  #booted = -hour
  #wrongBy: number
  #synchronised = false

  constructor(wrongBy = 0) {
    this.#wrongBy = wrongBy
  }

  take(step: Step): void {
    switch (step.do) {
      case 'run':
      case 'sleep':
        this.truly += step.ms
        this.ranFor += step.ms
        return
      case 'set':
        this.#wrongBy += step.by
        this.#synchronised = false
        return
      case 'ntp':
        this.#wrongBy = 0
        this.#synchronised = true
        return
      case 'reboot':
        this.truly += step.off
        this.#booted = this.truly
        // The guard's first look comes a moment after the boot.
        this.truly += 1_000
        this.reboots += 1
        this.#synchronised = false
        if (step.battery !== undefined) this.#wrongBy = step.battery - (start + this.truly)
        this.#wrongBy += step.lie ?? 0
    }
  }

  look(): ClockReading {
    const synchronised = this.#synchronised
    return {
      bootId: `boot-${this.reboots}`,
      mono: this.truly - this.#booted,
      wall: start + this.truly + this.#wrongBy,
      synchronised: () => synchronised,
    }
  }
}

const awhile = fc.oneof(
  fc.integer({ min: 1, max: 2 * hour }),
  fc.integer({ min: 1, max: 3 * day }),
  fc.constant(400 * day),
)
const anyMove = fc.oneof(
  fc.integer({ min: -2 * hour, max: 2 * hour }),
  fc.integer({ min: -400 * day, max: 400 * day }),
  fc.constantFrom(40 * day, -40 * day, 23 * hour, -23 * hour),
)

/** What a machine goes through whose owner is no trickster. */
export const honestStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('run' as const, 'sleep' as const), ms: awhile }),
  fc.record({ do: fc.constant('reboot' as const), off: awhile }),
  fc.record({ do: fc.constant('ntp' as const) }),
)

export const seenStep: fc.Arbitrary<Step> = fc.oneof(
  honestStep,
  fc.record({ do: fc.constant('set' as const), by: anyMove }),
  fc.record({
    do: fc.constant('reboot' as const),
    off: awhile,
    battery: fc.constantFrom(0, start - 40 * day, start - 6 * 365 * day),
  }),
)

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  seenStep,
  fc.record({ do: fc.constant('reboot' as const), off: awhile, lie: anyMove }),
)
