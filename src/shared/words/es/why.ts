/** Why this number: one line for each day, event and rule behind it. Dates come as they are said. */
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { time } from './time.ts'

const plural = pluralIn('es')

export const why: Words['why'] = {
  title: '¿Por qué este número?',
  lines: {
    'from-named': ({ date, zone }) =>
      `Dijiste que la última vez fue el ${date}. Es el día 0, según el calendario de ${zone}.`,
    'from-event': ({ date, zone, events }) =>
      plural(events, {
        one: `Anotaste algo que acabó el ${date}. Es el día 0, según el calendario de ${zone}.`,
        other: `Anotaste ${events} cosas que acabaron el ${date}. Es el día 0, según el calendario de ${zone}.`,
      }),
    'still-on': ({ date }) => `Dijiste que no ha terminado, así que el ${date} también cuenta como día 0.`,
    'about-then': 'Dijiste que el día es solo aproximado.',
    today: ({ date, zone }) => `Aquí es ${date}, según el calendario de ${zone}.`,
    midnights: ({ days }) =>
      plural(days, {
        one: `Desde el día 0 ha pasado ${days} medianoche. Los días se cuentan en el calendario, no en horas.`,
        other: `Desde el día 0 han pasado ${days} medianoches. Los días se cuentan en el calendario, no en horas.`,
      }),
    hours: ({ hours }) => `Anotaste el minuto. Desde entonces han pasado completas: ${time.hours(hours)}.`,
    'waits-clock': ({ date }) =>
      `El reloj de este equipo dice ${date}, antes de lo que ya se había visto. Por eso el número espera en lugar de bajar.`,
    'waits-travel': ({ date }) =>
      `Aquí todavía es ${date}, el día anterior. Por eso el número espera un momento.`,
    'longest-now': ({ days, from }) =>
      `La racha más larga es la de ahora: ${time.days(days)}, desde el ${from}.`,
    'longest-then': ({ days, from, until }) =>
      `La racha más larga fue del ${from} al ${until} y llegó a ${time.days(days)}.`,
    total: ({ kept, of, from }) => `Desde el ${from}: ${time.days(of)}. De ellos, cumpliste ${kept}.`,
    lately: ({ kept, of, from }) => `Del ${from} a hoy: ${time.days(of)}. De ellos, cumpliste ${kept}.`,
    'days-left-out': ({ days }) =>
      plural(days, {
        one: `${days} día no se cuenta: algo acabó con esta cuenta, o aún no había terminado.`,
        other: `${days} días no se cuentan: algo acabó con esta cuenta, o aún no había terminado.`,
      }),
    'rule-contact':
      'Solo el contacto acaba con esta cuenta. Mirar qué hace esa persona no, y ningún pensamiento ni sentimiento.',
    'rule-looking':
      'El contacto y mirar qué hace esa persona acaban con esta cuenta. Ningún pensamiento ni sentimiento.',
    'rule-one-clock': ({ from }) =>
      `Elegiste una sola cuenta, que rige desde el ${from}: el contacto y mirar acaban con ella. Ningún pensamiento ni sentimiento.`,
    'rule-longest': 'Una racha guarda el número más alto que ha mostrado, aunque después haya un tropiezo.',
    reached: ({ date, from }) => `Contando desde el ${from}, se alcanzó el ${date}.`,
    'noted-later': ({ date }) => `Se anotó el ${date}.`,
    'rule-earned': 'Lo que has ganado sigue siendo tuyo, pase lo que pase después.',
  },
}
