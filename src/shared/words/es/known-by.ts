/** How somebody can be found: what a person pastes and types, and what was understood of it. */
import type { Words } from '../en.ts'

export const knownBy: Words['knownBy'] = {
  title: 'Cómo encontrarías a esa persona',
  about: 'Sobre quién',
  field: 'Su página, nombre, número o correo',
  hint: 'Pega el enlace de un perfil, o escribe un nombre que buscarías. Se queda en este equipo.',
  add: 'Añadir',
  list: 'Lo que se sabe',
  kinds: { profile: 'página', name: 'se busca', phone: 'número', mail: 'correo' },
  at: (text, service) => `${text} en ${service}`,
  which: (text) => `¿Dónde está «${text}»?`,
  searched: 'Un nombre que busco',
  more: 'En otro lugar',
  suggested: 'En tu lista de limpieza:',
  take: (text) => `Añadir ${text}`,
  remove: (text) => `Quitar ${text}`,
  removed: (text) => `${text} ya no está.`,
}
