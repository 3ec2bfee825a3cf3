/** The words of everybody it is about, and of a past that is brought in. */
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const people: Words['people'] = {
  title: 'Personas',
  whose: '¿Los caminos de quién?',
  hint: 'Cada una tiene sus caminos, sus días y su estado. Un bloqueo dura mientras alguien lo necesite.',
  add: 'Añadir a alguien',
  change: 'Cambiar',
  changeOf: (alias) => `Cambiar ${alias}`,
  remove: 'Quitar',
  removeOf: (alias) => `Quitar ${alias}`,
  removed: (alias) => `Has quitado a ${alias}.`,
  tray: '¿El número de quién se ve en la bandeja?',
  save: 'Guardar',
  cancel: 'Cancelar',
  import: 'Traer el pasado',
  importOf: (alias) => `Traer el pasado con ${alias}`,
  began: 'El día en que empezó',
  beganHint: 'Desde ese día se cuentan tus días. Puede ser hace años.',
  paste: 'Días en que pasó algo',
  pasteHint:
    'Una fecha en cada línea, como la tengas. También sirve una tabla con comas: fecha, qué fue, una nota.',
  example: '2025-11-03\n14 de febrero de 2026\n2026-03-01, llamada, tarde por la noche',
  order: '¿Va primero el día o el mes?',
  orderHint: 'Tu lista no lo dice, así que elige.',
  dayFirst: 'Primero el día: 3/4 es el 3 de abril',
  monthFirst: 'Primero el mes: 3/4 es el 4 de marzo',
  kind: '¿Qué fueron?',
  kindHint: 'Para las líneas que no lo dicen.',
  makes: (count) =>
    plural(count, { one: `Se anotará ${count} suceso.`, other: `Se anotarán ${count} sucesos.` }),
  known: (count) =>
    plural(count, {
      one: `${count} ya está y se deja fuera.`,
      other: `${count} ya están y se dejan fuera.`,
    }),
  early: (count) =>
    plural(count, {
      one: '1 de ellos es de antes del día en que empezó, y no quita nada a tus cuentas.',
      other: `${count} de ellos son de antes del día en que empezó, y no quitan nada a tus cuentas.`,
    }),
  see: 'Verlos',
  more: (count) => `y ${count} más`,
  bad: (count) =>
    plural(count, {
      one: 'Una línea no se pudo leer. Se queda en el campo.',
      other: `${count} líneas no se pudieron leer. Se quedan en el campo.`,
    }),
  line: (line, text) => `Línea ${line}, «${text}»:`,
  why: {
    'no-date': 'no se encontró ninguna fecha.',
    'no-such-day': 'ese día no existe.',
    future: 'ese día aún no ha llegado.',
    'other-order': 'el día y el mes están en otro orden que arriba.',
  },
  keep: (count) => plural(count, { one: 'Anotarlo', other: `Anotar los ${count}` }),
  imported: (count) => plural(count, { one: 'Se anotó 1 suceso.', other: `Se anotaron ${count} sucesos.` }),
}
