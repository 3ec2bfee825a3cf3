/** The words of the week, and its ideas. */
import ideas from '../../../../resources/ideas/es.json' with { type: 'json' }
import type { Words } from '../en.ts'

export const week: Words['week'] = {
  title: 'Semana',
  hint: 'Una cosa pequeña al día es suficiente.',
  parts: { morning: 'Mañana', midday: 'Mediodía', evening: 'Tarde' },
  kinds: {
    people: 'Gente que te quiere',
    boundaries: 'Tus límites',
    'new-routines': 'Lo nuevo por lo viejo',
    'from-before': 'Lo de antes',
    'given-up': 'Lo que dejaste por esa persona',
    hobbies: 'Algo nuevo',
    'new-look': 'Un aire nuevo',
    movement: 'Moverte',
    giving: 'Dar',
  },
  ideas,
  today: 'Hoy',
  nothing: 'Nada planeado.',
  before: 'La semana anterior',
  after: 'La semana siguiente',
  thisWeek: 'Esta semana',
  add: 'Añadir algo',
  addOn: (day) => `Añadir algo: ${day}`,
  own: 'Con tus palabras',
  ownHint: 'O elige una idea de abajo.',
  ideasTitle: 'Ideas',
  part: 'Momento del día',
  save: 'Añadir',
  remove: (what) => `Quitar: ${what}`,
  removed: (what) => `Quitado: ${what}`,
  giving: 'Nada para otros esta semana. Un pequeño favor cuenta.',
}
