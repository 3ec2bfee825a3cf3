/** Ports that hold nothing and say so: where a system has no such thing. */
import type { AppWatch, Doorway, Policies } from './force.ts'

export const noPolicies: Policies = {
  recover: async () => [],
  apply: async () => ({ browsers: [] }),
  plan: () => [],
  here: () => [],
  folders: () => [],
}

export const noAppWatch: AppWatch = {
  hold: () => undefined,
  account: () => ({ state: 'idle', services: [], closed: [], note: null }),
  running: async () => [],
  close: () => undefined,
}

export const noDoorway: Doorway = {
  hold: async () => undefined,
  account: () => ({ state: 'idle', note: null }),
  address: () => '0.0.0.0',
  close: () => undefined,
}
