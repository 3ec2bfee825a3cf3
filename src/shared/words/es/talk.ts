/** The words of contact that must be: its windows, and help with what is written. */
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const talk: Words['talk'] = {
  hint: 'Hijos, un juicio, una casa en común: algo hay que hablar. Dale una ventana y un motivo. Dentro no es un tropiezo.',
  windows: 'Ventanas',
  windowsHint: 'Cuándo habláis y de qué. Fuera de ellas no debes ninguna respuesta.',
  noWindows: 'Todavía ninguna. Por ejemplo: los viernes de 18:00 a 18:30, la entrega.',
  addWindow: 'Añadir una ventana',
  changeWindow: 'Cambiar esta ventana',
  every: (weekday) => `Cada ${weekday}`,
  isToday: 'Hoy',
  isOver: 'pasada',
  kept: 'Nos ceñimos a eso',
  keptNoted: (date) =>
    `Anotado para el ${date} como contacto por su motivo. Ninguna cuenta se acaba por eso.`,
  drifted: 'Se desvió',
  driftNoted: (date) => `Anotado para el ${date}. Lo que hiciste antes sigue siendo tuyo.`,
  change: 'Cambiar',
  remove: 'Quitar',
  removed: 'Ventana quitada.',
  purpose: '¿Para qué es?',
  about: '¿De qué se trata? Puedes dejarlo vacío',
  aboutHint: 'Por ejemplo: la entrega, el colegio, el piso.',
  when: '¿Cada cuánto?',
  weekly: 'Cada semana',
  dated: 'Una vez',
  weekday: '¿Qué día de la semana?',
  day: '¿Qué día?',
  from: 'Desde',
  until: 'Hasta',
  save: 'Guardar',
  cancel: 'Cancelar',
  write: 'Escribir un mensaje',
  writeHint:
    'Corto, solo hechos, amable y con un final claro. Desde aquí no se envía nada: cópialo donde habléis.',
  pieces: 'Trozos para empezar',
  piece: {
    hello: { label: 'Un saludo', text: 'Hola.' },
    fact: { label: 'El hecho', text: 'La entrega es el viernes a las 18:00, en la puerta del colegio.' },
    ask: { label: 'Lo que propongo', text: 'Propongo el sábado a las 10:00 en su lugar.' },
    until: {
      label: 'Hasta cuándo',
      text: 'Dímelo antes del miércoles, por favor. Si no sé nada, queda como estaba.',
    },
    thanks: { label: 'El final', text: 'Gracias.' },
  },
  message: 'Tu mensaje',
  words: (count) => plural(count, { one: `${count} palabra`, other: `${count} palabras` }),
  copy: 'Copiarlo',
  copied: 'Copiado.',
  clear: 'No se ha visto nada que se aparte de su motivo.',
  look: 'Mira esto otra vez',
  drift: {
    long: { what: 'Es largo.', instead: 'Quédate con un asunto; lo demás puede ser otro mensaje.' },
    'many-questions': {
      what: 'Pregunta muchas cosas.',
      instead: 'Pregunta una, con el día en que la necesitas.',
    },
    loud: { what: 'Esto suena fuerte.', instead: 'En minúsculas y con un punto dice lo mismo.' },
    rude: { what: 'Esto hiere.', instead: 'Déjalo fuera. El hecho solo ya es firme.' },
    threat: {
      what: 'Esto puede leerse como una amenaza.',
      instead: 'Di qué necesitas y para qué día. Lo demás puede decirlo una abogada.',
    },
    'about-us': { what: 'Esto va de vosotros dos.', instead: 'Déjalo fuera. Aquí no hace falta respuesta.' },
    blame: { what: 'Esto dice de quién es la culpa.', instead: 'Di lo que hace falta ahora.' },
    always: { what: 'Esto va de siempre o nunca.', instead: 'Nombra la única vez, con su fecha.' },
    sorry: { what: 'Esto pide perdón por lo pasado.', instead: 'Si hoy llegas tarde, basta un «lo siento».' },
    love: { what: 'Esto es cercano.', instead: 'Un saludo sencillo ya es amable.' },
    past: { what: 'Esto vuelve a lo que fue.', instead: 'Quédate en el día de que se trata.' },
  },
}
