/** The words of looking back: the two counts, reasons, what happened. */
import type { Words } from '../en.ts'

export const lookingBack: Words['lookingBack'] = {
  title: 'Mirar atrás',
  reasons: 'Tus razones',
  reasonsHint: 'Por qué haces esto, con tus palabras. Una de ellas está en Hoy.',
  newReason: 'Una razón',
  addReason: 'Guardarla',
  remove: 'Quitar',
  pin: 'Mostrar en Hoy',
  pinned: 'Está en Hoy',
  removeReason: (text) => `Quitar la razón «${text}»`,
  reasonRemoved: 'Razón quitada.',
  noReasons: 'Todavía ninguna. Puede ser corta: «Duermo mejor».',
  log: 'Lo que ha pasado',
  noLog: 'Todavía no hay nada anotado.',
  removeEvent: (what) => `Quitar «${what}»`,
  eventRemoved: 'Quitado. Las cuentas están como antes.',
}
