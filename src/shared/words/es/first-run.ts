/** The words of the first three minutes. */
import type { Words } from '../en.ts'

export const firstRun: Words['firstRun'] = {
  progress: (at, of) => `Paso ${at} de ${of}`,
  back: 'Atrás',
  next: 'Seguir',
  skip: 'Saltar esto',
  finish: 'Listo',
  resume: 'Puedes cerrar esto cuando quieras. Te espera aquí.',
  shared: {
    title: '¿Alguien más usa este equipo?',
    hint: 'O lo cuida por ti. Tu pareja, alguien de tu familia, alguien del trabajo.',
    no: 'Solo yo',
    yes: 'También otra persona',
  },
  safety: {
    title: 'Primero, tu seguridad',
    seen: 'Bloquear deja huellas. Este equipo pide una contraseña, un pequeño programa se pone en marcha y hay una señal junto al reloj. Otros lo pueden ver.',
    without:
      'Puedes dejar los bloqueos fuera. Tus días y tus planes funcionan igual. Puedes añadir bloqueos más tarde.',
    danger: 'Si ahora mismo hay peligro, llama al 112 o al 911.',
    advocate:
      'Si esa persona te da miedo, habla antes con alguien que sepa de esto. Es gratis y nadie te va a presionar. Mejor desde un teléfono o un equipo que esa persona no pueda ver:',
    lines: [
      'España: 016',
      'Estados Unidos: 1-800-799-7233, thehotline.org',
      'Reino Unido: 0808 2000 247, nationaldahelpline.org.uk',
      'Muchos países de Europa: 116 016',
      'En otros lugares: nomoredirectory.org',
    ],
    withoutLocks: 'Dejar los bloqueos fuera',
    withLocks: 'Usar bloqueos de todos modos',
  },
  intention: {
    title: '¿Qué esperas?',
    hint: 'No hay respuesta mala. Queda entre tú y este equipo.',
    choices: {
      'let-go': 'Quiero soltar',
      heal: 'Quiero sentirme mejor',
      unsure: 'Todavía no lo sé',
      'win-back': 'Quiero que vuelva',
    },
    winBack:
      'Gracias por decirlo con franqueza. Mucha gente empieza ahí. Esta aplicación no puede hacer volver a nadie. Esperar a que te eche de menos dejaría tus días en sus manos. Lo que sí puede darte es calma, para saber qué quieres tú. Puedes seguir, y puedes cambiar de idea.',
  },
  person: {
    title: '¿Cómo llamamos a esa persona?',
    name: 'Un nombre para esa persona',
    nameHint: 'Un nombre, una letra, lo que sea. Sin foto, sin cuenta.',
    true: '¿Hay algo de esto?',
    children: 'Tenemos hijos en común',
    childrenHint: 'Entonces puede quedar abierto un camino para hablar de ellos. No cuenta en tu contra.',
    safety: 'Me da miedo, o hay un juicio',
    safetyHint: 'Entonces hablamos antes de tu seguridad, y nada de lo que envíe se tira.',
  },
  lastContact: {
    title: '¿Cuándo fue el último contacto?',
    day: 'Día del último contacto',
    dayHint:
      'La última vez que escribiste, llamaste o respondiste, o que hubo un encuentro. Puede hacer mucho tiempo.',
    today: 'Fue hoy',
    look: 'Día en que miraste por última vez qué hace',
    lookHint: 'Si lo sabes. Puedes dejarlo vacío.',
  },
  roads: {
    title: '¿Qué caminos siguen abiertos?',
    hint: 'Marca cada uno por el que algo te pueda llegar, o por el que tú puedas llegar. Márcalo también si tienes dudas. Puedes cerrarlos más tarde, uno a uno.',
    rest: 'Los demás cuentan como cerrados, porque tú lo dices.',
    children: 'Por los hijos, este camino queda abierto:',
    childrenNone: 'Ninguno',
  },
  lock: {
    title: '¿Qué cerramos?',
    hint: '¿Dónde sueles mirar? Elige lo que más abres.',
  },
  guard: {
    title: 'Antes de que este equipo pida una contraseña',
    what: 'Para cerrar un sitio a todos los programas hay que cambiar un archivo del sistema. Lo hace un pequeño ayudante. Lo llamamos el guardián.',
    notYet: 'Todavía no está aquí. El siguiente paso lo prepara.',
    password:
      'Solo quien administra este equipo puede hacerlo. Por eso el equipo pide esa contraseña. Va al equipo, no a nosotros. Nunca la vemos.',
    ends: 'El guardián se queda cuando reinicias. Lo abre todo de nuevo cuando pasa el tiempo y deja el archivo como estaba. Se puede quitar en cualquier momento.',
    chosen: 'Has elegido',
    lockedTitle: 'El primer bloqueo',
    lockNow: 'Bloquear ahora',
    locked: 'Está en vigor. El guardián lo acaba de decir.',
  },
  week: {
    title: 'Tres cosas pequeñas para esta semana',
    hint: 'Elige hasta tres. Lo pequeño basta. Puedes cambiarlas más tarde.',
    picked: (count, most) => `${count} de ${most} elegidas`,
  },
}
