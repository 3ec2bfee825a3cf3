/** The words of the two counts, of what is behind them, and of what was reached. */
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { time } from './time.ts'

const plural = pluralIn('es')

export const counts: Words['counts'] = {
  title: 'Tus cuentas',
  whose: '¿Las cuentas de quién?',
  runs: { noContact: 'Sin contacto', notLooking: 'Sin mirar' },
  since: (date) => `desde el ${date}`,
  hours: (hours) => `A la hora: ${hours}.`,
  why: '¿Por qué?',
  whyOf: {
    day: '¿Por qué este número de días?',
    hours: '¿Por qué este número de horas?',
    longest: '¿Por qué esta racha más larga?',
    total: '¿Por qué este total?',
    lately: '¿Por qué tantos de los últimos 90?',
  },
  whyNames: {
    day: 'días ahora',
    hours: 'horas ahora',
    longest: 'días, la racha más larga',
    total: 'días cumplidos en total',
    lately: 'días cumplidos de los últimos 90',
  },
  longest: 'Racha más larga',
  isNow: 'la de ahora',
  span: (from, until) => `del ${from} al ${until}`,
  total: 'Cumplidos en total',
  ofAll: (days) => `de ${time.days(days)}`,
  lately: 'De los últimos 90 días',
  keptOf: (kept, of) => `${kept} de ${of}`,
  next: (mark) => `Lo siguiente: ${mark}`,
  left: (days) => plural(days, { one: 'falta 1 día', other: `faltan ${days} días` }),
  mark: {
    days: (count) => time.days(count),
    years: (count) => plural(count, { one: `${count} año`, other: `${count} años` }),
  },
  noLooking:
    'La cuenta de no mirar empieza cuando dices cuándo miraste por última vez. Está en Ajustes y en Personas.',
  milestones: 'Lo que has alcanzado',
  milestonesHint: 'Sigue siendo tuyo, pase lo que pase después.',
  strict: 'Una sola cuenta para las dos',
  strictHint:
    'Más estricto: mirar su perfil acaba entonces también con tus días sin contacto. Rige desde mañana; lo que has contado hasta ahora queda como está.',
  strictFromTomorrow: 'Desde mañana hay una sola cuenta. Hoy todavía son dos.',
  twoFromTomorrow: 'Desde mañana hay dos cuentas. Hoy todavía es una.',
  edit: 'Cambiar',
  editOf: (what) => `Cambiar «${what}»`,
  editTitle: 'Decirlo de nuevo',
  amended: 'Cambiado. Las cuentas se siguen de ello.',
  noRoad: 'Ninguno, o no lo sé',
  roadGone: 'Un camino que has quitado',
  note: 'Una nota para ti',
  about: 'más o menos entonces',
  goesOn: 'aún no ha terminado',
  untilDay: (date) => `terminó el ${date}`,
  newer: 'Más nuevos',
  older: 'Más antiguos',
  page: (from, to, of) => `Del ${from} al ${to} de ${of}`,
}
