/** The tray: its menu and its tooltip. */
import { appName } from '../app-name.ts'
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const tray: Words['tray'] = {
  openNamed: (name) => `Abrir ${name}`,
  looking: (day) => plural(day, { one: `${day} día sin mirar`, other: `${day} días sin mirar` }),
  left: {
    days: (count) => plural(count, { one: `Cerrado ${count} día más`, other: `Cerrado ${count} días más` }),
    hours: (count) =>
      plural(count, { one: `Cerrado ${count} hora más`, other: `Cerrado ${count} horas más` }),
    soon: 'Cerrado menos de una hora',
  },
  next: (what, part) => `Después: ${what} (${part})`,
  later: (what) => `Después, otro día: ${what}`,
  hideNumber: 'Ocultar el número',
  showNumber: 'Mostrar el número',
  discreet: { pull: 'Un momento de calma', happened: 'Añadir una nota', quit: 'Salir' },
  open: `Abrir ${appName}`,
  quit: 'Salir (los bloqueos siguen)',
  noPerson: 'Todavía sin configurar',
  days: (day) =>
    day === 0
      ? 'Día 0: empieza hoy'
      : plural(day, { one: `${day} día sin contacto`, other: `${day} días sin contacto` }),
  held: {
    'clock-behind': 'El número espera: el reloj de este equipo marca una hora anterior a la de antes.',
    travel: 'El número espera: aquí todavía es el día anterior.',
  },
  connecting: 'Preguntando al guardián…',
  unreachable: 'El guardián no responde',
  degraded: 'No todo el bloqueo está en vigor',
  idle: 'No hay nada bloqueado',
  locks: (count) => plural(count, { one: `${count} bloqueo en vigor`, other: `${count} bloqueos en vigor` }),
}
