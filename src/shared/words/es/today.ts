/** Today, and the form that asks who it is about. */
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const today: Words['today'] = {
  alias: 'Un nombre para esa persona',
  aliasHint: 'Un nombre de pila, una letra, lo que quieras. Sin foto, sin cuenta.',
  lastContact: 'Día del último contacto',
  lastContactHint:
    'La última vez que escribiste, llamaste o respondiste, o que hubo un encuentro. Puede hacer mucho tiempo.',
  save: 'Guardar',
  saved: 'Guardado.',
  days: (day) => plural(day, { one: 'día', other: 'días' }),
  since: (alias, date) => `sin contacto con ${alias}, desde el ${date}`,
  dayZero: (alias) => `Hoy es el día 0 sin contacto con ${alias}. Mañana será el día 1.`,
  dayZeroOn: (alias) => `Día 0 sin contacto con ${alias}, hasta que digas que ha terminado.`,
  looking: (day) =>
    day === 0
      ? 'Hoy es el día 0 sin mirar.'
      : plural(day, { one: `${day} día sin mirar qué hace`, other: `${day} días sin mirar qué hace` }),
  status: 'Dónde estás',
  planned: 'Hoy',
  ifThen: 'Para esta hora',
  thenI: 'entonces',
  toRoads: 'Ver los caminos',
  toWeek: 'Ver la semana',
  reason: 'Por qué',
  toPlans: 'Todos tus planes',
  toReasons: 'Todas tus razones',
  writeReason: 'Escribir una',
  held: {
    'clock-behind':
      'El reloj de este equipo marca una hora anterior a la de antes, así que el número espera en lugar de bajar. Si el reloj ya va bien, puede volver a contar con él.',
    travel: 'Aquí todavía es el día anterior, así que el número espera un momento. No se pierde nada.',
  },
  trustClock: 'El reloj ya va bien',
}
