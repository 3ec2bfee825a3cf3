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
  plans: 'Tus planes para cuando llegue',
  plansHint: 'Si llega esto, entonces hago aquello. El de la hora está en Hoy, y uno aparece cuando tira.',
  noPlans: 'Todavía ninguno. «Si no puedo dormir, entonces leo diez páginas».',
  planAt: (time) => `hacia las ${time}`,
  addPlan: 'Añadir un plan',
  changePlan: 'Cambiar este plan',
  changePlanOf: (trigger) => `Cambiar el plan para «${trigger}»`,
  removePlanOf: (trigger) => `Quitar el plan para «${trigger}»`,
  planRemoved: 'Plan quitado.',
  log: 'Lo que ha pasado',
  noLog: 'Todavía no hay nada anotado.',
  removeEvent: (what) => `Quitar «${what}»`,
  eventRemoved: 'Quitado. Las cuentas están como antes.',
}
