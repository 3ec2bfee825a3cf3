/** La cuadrícula de la semana, y la hoja de una cosa de ella. */
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { time } from './time.ts'

const plural = pluralIn('es')

const length = (minutes: number): string => {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  return [
    ...(days > 0 ? [time.days(days)] : []),
    ...(hours > 0 ? [time.hours(hours)] : []),
    ...(rest > 0 ? [time.minutes(rest)] : []),
  ].join(' ')
}

export const weekGrid: Words['weekGrid'] = {
  view: 'Cómo se dibujan los días',
  views: { parts: 'Por partes del día', hours: 'Por horas' },
  grid: (week) => `La semana del ${week}`,
  day: 'Día',
  whichDay: 'Qué día',
  now: 'Ahora',
  nowAt: (at) => `Son las ${at}`,
  untimed: 'Sin hora',
  freeDay: 'Un día libre',
  past: 'Esta semana ya pasó. Lo que hiciste aún se puede marcar; lo demás queda como estaba.',
  length,
  until: (at) => `hasta las ${at}`,
  cameFrom: (day) => `desde el ${day}`,
  goesOn: 'sigue al día siguiente',
  skipped: 'esta vez no',
  repeats: 'se repite',
  beside: (what) => `A la misma hora que ${what}`,
  jumped: (at) => `Esa noche el reloj se adelanta y salta esa hora: llega a las ${at}.`,
  cell: (day, part, count) =>
    `${day}, ${part}, ${count === 0 ? 'libre' : plural(count, { one: '1 cosa', other: `${count} cosas` })}`,
  tick: (what) => `Hecho: ${what}`,
  more: (count) => `${count} más`,
  less: 'Mostrar menos',
  carry: (what) => `Mover ${what}`,
  moved: (what, to) => `${what} está ahora en: ${to}.`,
  copied: (what, to) => `${what} está también en: ${to}.`,
  onDay: (day, at) => `${day}, ${at}`,
  which: {
    title: '¿Solo esta vez, o todas?',
    words: (what) => `${what} se repite.`,
    day: 'Solo este día',
    on: 'Todas desde ahora',
    leave: 'Dejarlo donde estaba',
  },
  item: {
    date: 'Día',
    title: 'Qué',
    scope: '¿Qué debe cambiar?',
    scopes: { day: 'Solo este día', on: 'Esta vez y todas las siguientes' },
    save: 'Dejarlo así',
    changed: (what) => `Cambiado: ${what}`,
    copy: 'Ponerlo ahí también',
    copyHint: 'Pone lo mismo ahí otra vez, una sola.',
    skip: 'Esta vez no',
    unskip: 'Al final sí',
    skipped: (what) => `Esta vez no: ${what}`,
    until: 'Último día',
    untilHint: 'Puede quedar vacío: entonces sigue.',
    untilBefore: 'Eso es antes de que empiece.',
    openEnd: 'Sin último día',
    didIt: 'Está hecho',
    undone: 'Al final no está hecho',
    notBefore: 'Ese día ya pasó. Elige hoy o uno posterior.',
    remove: 'Quitar del plan',
    removeDay: 'Solo este día',
    removeOn: 'Desde este día',
    removeAll: 'Todo, con lo que estaba marcado',
    over: 'Este día ya pasó. Se puede marcar; lo demás queda como estaba.',
    ownRhythm: 'Como ahora',
  },
  keys: {
    title: 'Teclas en la semana',
    list: [
      { keys: ['←', '↑', '↓', '→'], does: 'Ir de una cosa a otra y de un día a otro' },
      { keys: ['Intro'], does: 'Abrirla; en un sitio libre, añadir algo' },
      { keys: ['Espacio'], does: 'Marcarla, o quitar la marca' },
      { keys: ['M'], does: 'Levantarla; las flechas la llevan, Intro la deja, Esc la devuelve' },
      { keys: ['C'], does: 'Levantar una copia' },
      { keys: ['S'], does: 'Esta vez no' },
      { keys: ['Supr'], does: 'Quitarla de este día' },
      { keys: ['Re Pág', 'Av Pág'], does: 'La semana anterior, la siguiente' },
      { keys: ['T'], does: 'Esta semana' },
      { keys: ['Ctrl', 'Z'], does: 'Deshacer el último cambio' },
    ],
  },
}
