/** How well the blocking of one person holds, and what to know of it before. */
import type { Words } from '../en.ts'

export const reach: Words['reach'] = {
  holds: { full: 'Se mantiene', partial: 'Se mantiene en parte', none: 'No se mantiene' },
  why: {
    'in-page':
      'Un clic dentro del sitio aún puede llevar allí: el navegador no carga ninguna página nueva. Bloquear el sitio entero lo cierra.',
    'from-the-start': 'Solo se detienen las búsquedas que empiezan por el nombre.',
    capitals: 'No se reconocen mayúsculas poco corrientes en la dirección.',
    'only-with-slash': 'La dirección se detiene solo si termina en barra.',
    'after-restart': 'Este navegador lee sus reglas al arrancar. Ciérralo y ábrelo otra vez.',
    'no-rules':
      'Este navegador no admite reglas para páginas sueltas. En él solo se pueden bloquear sitios enteros.',
    'own-names':
      'Este navegador no pregunta a este equipo dónde está un sitio. En él no se puede bloquear nada.',
  },
  warnings: {
    neighbours:
      'Chrome y sus parientes también detienen las páginas cuyo nombre empieza igual: con la_ex se cierra también la_exquisita.',
    'only-with-slash':
      'El nombre es corto, u otros empiezan como él. Para no cerrarlos, Chrome y sus parientes lo detienen solo con una barra al final.',
    'one-word': 'Una sola palabra encuentra también a otras personas. Sus resultados se cierran con ella.',
    'short-name':
      'El nombre es corto. Se cierran con él las búsquedas en las que aparece por casualidad, dentro de palabras más largas.',
    'help-after-name':
      'En Chrome y sus parientes también se detiene una búsqueda de ayuda que empiece por este nombre. Pon el nombre al final, o no lo pongas.',
    'other-countries':
      'El mismo buscador sigue abierto con los nombres de otros países, si no los eliges también.',
  },
  kinds: { site: 'Sitio entero', page: 'Página', search: 'Búsqueda' },
}
