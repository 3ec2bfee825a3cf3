/** The words of the frame: rooms, the two buttons, the palette, the menu. */
import type { Words } from '../en.ts'

export const shell: Words['shell'] = {
  rooms: {
    today: 'Hoy',
    locks: 'Bloqueos',
    'clean-out': 'Hacer limpieza',
    week: 'Semana',
    'looking-back': 'Mirar atrás',
    settings: 'Ajustes',
  },
  navigation: 'Salas',
  pull: 'Siento el tirón',
  happened: 'Ha pasado algo',
  palette: {
    title: 'Ir a',
    search: '¿Qué buscas?',
    nothing: 'No hay nada con ese nombre.',
    open: 'Buscar una sala o una acción',
  },
  title: (room, app) => `${room} · ${app}`,
  notes: 'Avisos',
  undo: 'Deshacer',
  close: 'Cerrar',
  menu: { go: 'Ir' },
  crash: {
    happened: 'Esta página ha tropezado.',
    safe: 'Lo que guardaste está a salvo, y los bloqueos no cambian por esto.',
    again: 'Abrirla de nuevo',
  },
}
