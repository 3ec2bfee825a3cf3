/** Stands for `electron` in plain Node: electron-store asks for nothing of it, and the system says what a test lets it say. */
import { EventEmitter } from 'node:events'

export const powerMonitor = new EventEmitter()

export default {}
