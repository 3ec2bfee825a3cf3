/** The tray: its menu and its tooltip. */
import { appName } from '../app-name.ts'
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const tray: Words['tray'] = {
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
