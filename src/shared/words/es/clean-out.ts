/** The words of the clean-out: the roads, and what follows from them. */
import type { Words } from '../en.ts'

export const cleanOut: Words['cleanOut'] = {
  title: 'Hacer limpieza',
  hint: 'Cada camino entre esa persona y tú, en los dos sentidos. Ciérralos de uno en uno.',
  roads: {
    calls: 'Llamadas',
    texts: 'Mensajes de texto',
    messengers: 'Aplicaciones de mensajes',
    social: 'Redes sociales',
    email: 'Correo electrónico',
    'unknown-numbers': 'Números desconocidos y buzón de voz',
    'shared-accounts': 'Cuentas y calendarios compartidos',
    location: 'Ubicación compartida',
    friends: 'Amistades y familia que traen noticias',
    places: 'Lugares donde puede haber un encuentro',
    'co-parenting': 'Una vía para los hijos',
  },
  inbound: 'De esa persona a ti',
  outbound: 'De ti a esa persona',
  states: {
    blocked: 'Cerrado',
    'filtered-unread': 'Apartado sin leer',
    removed: 'Quitado',
    open: 'Abierto',
    unknown: 'No lo sé',
    scoped: 'Solo por los hijos o el juicio',
  },
  byWord: 'Porque tú lo dices. Este equipo no ve tu teléfono.',
  status: {
    'no-contact': 'Sin contacto',
    limited: 'Contacto limitado',
    'no-response': 'Sin respuesta',
    'in-contact': 'En contacto',
    'not-said': 'Aún sin decir',
  },
  explain: {
    'no-contact': 'Todos los caminos están cerrados, en los dos sentidos.',
    limited: (roads) => `Cerrado, salvo lo que tiene un motivo: ${roads}.`,
    'no-response': (roads) => `No respondes, pero queda un camino abierto: ${roads}.`,
    'in-contact': (roads) =>
      roads === ''
        ? 'Dijiste que aún no ha terminado.'
        : `Dijiste que aún no ha terminado. Abierto: ${roads}.`,
    'not-said': 'Di qué caminos están abiertos, y aquí verás dónde estás.',
  },
  door: {
    used: (road) => `Algo pasó por este camino después de que lo cerraras: ${road}. Ciérralo otra vez.`,
    open: (road) => `Este camino está abierto: ${road}. Ciérralo.`,
    'not-held': (road) =>
      `Un bloqueo de este equipo debería cerrar este camino, y el guardián no dice que esté en vigor: ${road}. Bloquéalo otra vez.`,
    unknown: (road) => `No se ha dicho si este camino está abierto: ${road}. Míralo.`,
  },
  askAgain: (road) => `Lo dijiste hace un mes o más: ${road}. ¿Sigue siendo así?`,
  purposes: {
    children: 'Hijos',
    court: 'Juicio',
    work: 'Trabajo',
    home: 'La casa',
    money: 'Dinero',
    health: 'Salud',
  },
  close: (road) => `Cerrar este: ${road}`,
  how: {
    calls: 'Bloquea el número en tu teléfono. Pide a tu operador que también lo haga.',
    texts: 'Bloquea el número en tu aplicación de mensajes.',
    messengers: 'Bloquea a esa persona en cada aplicación; después borra la conversación o apártala.',
    social: 'Bloquea a esa persona y a quienes te enseñan lo que publica. Apaga los recuerdos.',
    email: 'Crea una regla que aparte sin leer todos sus correos.',
    'unknown-numbers': 'Que tu teléfono mande los números desconocidos al buzón de voz.',
    'shared-accounts': 'Sal de calendarios y álbumes compartidos. Cambia las contraseñas en común.',
    location: 'Deja de compartir dónde estás, en el teléfono y en cada aplicación.',
    friends: 'Pide que no te traigan noticias, salvo que se trate de tu seguridad.',
    places: 'Elige otro camino, otra tienda, otra hora.',
    'co-parenting': 'Deja una sola vía para los hijos y cierra las demás.',
  },
}
