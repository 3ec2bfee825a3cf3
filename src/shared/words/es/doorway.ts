/** The words of the page that a locked site shows instead. */
import type { Words } from '../en.ts'

export const doorway: Words['doorway'] = {
  title: 'Cerrado por ahora',
  heading: 'Este sitio está cerrado por ahora',
  why: 'Se cerró por decisión propia, en un día más tranquilo. No se ha roto nada.',
  hint: 'Si la decisión fue tuya, abre tu app de esta ventana. Allí está lo que te ayuda.',
}
