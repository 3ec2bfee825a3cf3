/** The locks: what is in force, and making a new one. */
import { day, limits } from '../../model/lock.ts'
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { time } from './time.ts'

const plural = pluralIn('es')

const guardIs = 'El guardián es el pequeño programa que bloquea.'

export const locks: Words['locks'] = {
  force: {
    title: 'En vigor ahora',
    connecting: 'Preguntando al guardián qué está en vigor…',
    slow: 'El guardián tarda en responder. Hasta que lo haga, nadie puede decir qué está bloqueado.',
    idle: 'No hay nada bloqueado.',
    held: (names) =>
      `El guardián mantiene ${names} ${plural(names, { one: 'nombre', other: 'nombres' })} en el archivo hosts de este equipo.`,
    degraded: 'No todo está en vigor.',
    clockPending:
      'Tras el reinicio, el guardián espera un reloj del que se pueda fiar. Hasta entonces solo cuenta el tiempo con el equipo encendido.',
    left: (time) => `Tiempo restante: ${time}`,
    ending: 'Termina de un momento a otro',
    union: 'Tus bloqueos se suman. Un sitio que está en dos se abre cuando acaba el último.',
    untilRestart:
      'Este bloqueo dura hasta que se reinicie el equipo. Luego hay que poner en marcha otra vez el guardián: abre esta aplicación después del reinicio y te lo pedirá.',
    stays: 'Lo que el guardián escribió sigue escrito. Si todo sigue ahí, ahora nadie lo puede decir.',
    returns: 'En cuanto el guardián responda, esta página lo mostrará sola.',
  },
  proof: {
    check: 'Comprobar ahora',
    again: 'Comprobar otra vez',
    checking: 'Comprobando todo…',
    hint: 'Busca cada nombre bloqueado como lo hace un navegador, vuelve a leer las reglas y mira si hay abierta una aplicación cerrada. No se envía nada a ninguna parte.',
    whole: (names) =>
      plural(names, {
        one: 'El único nombre bloqueado no lleva a ninguna parte en este equipo.',
        other: `Los ${names} nombres no llevan a ninguna parte en este equipo.`,
      }),
    justNow: 'Comprobado ahora mismo.',
    wholeAt: (time, names) =>
      plural(names, {
        one: `A las ${time} el único nombre bloqueado no llevaba a ninguna parte.`,
        other: `A las ${time} los ${names} nombres no llevaban a ninguna parte.`,
      }),
    checkedAt: (time) => `Comprobado a las ${time}.`,
    rules: (browsers) => `Todas las reglas para ${browsers} están como deben.`,
    rulesNot: (browsers) =>
      `No todas las reglas para ${browsers} están como deben. El guardián las repone; compruébalo otra vez en un momento.`,
    apps: (names) => `Ninguna de estas aplicaciones está abierta: ${names}.`,
    appsRun: (names) =>
      `Sigue en marcha: ${names}. El guardián lo está cerrando; compruébalo otra vez en un momento.`,
    openAt: (time, name) => `A las ${time} ${name} no estaba cerrado.`,
    somewhere: (name) => `${name} todavía lleva a alguna parte.`,
    somewhereHelp:
      'Espera un minuto y compruébalo otra vez: puede que este equipo aún recuerde la dirección de antes. Si sigue igual, busca un programa que responda por los nombres a su manera, como una VPN.',
    unknown: (name) => `${name} no se encontró, así que no es el bloqueo lo que te separa de ese sitio.`,
    unknownHelp:
      'Parece que este equipo no mira primero su propio archivo hosts. Quien lo cuida puede poner «files» en primer lugar en /etc/nsswitch.conf.',
  },
  browsers: {
    before: (names, count) =>
      plural(count, {
        one: `${names} ya estaba abierto antes del bloqueo. Una página abierta puede seguir funcionando unos minutos.`,
        other: `${names} ya estaban abiertos antes del bloqueo. Una página abierta puede seguir funcionando unos minutos.`,
      }),
    hint: 'Se cierra y se abre de nuevo con las mismas páginas. Lo que escribiste y no enviaste se puede perder. Las ventanas privadas no vuelven.',
    restart: (name) => `Reiniciar ${name} ahora`,
    restarting: (name) => `Reiniciando ${name}…`,
    restarted: (name) => `${name} se ha reiniciado.`,
  },
  coverage: {
    title: 'Qué puede y qué no puede un bloqueo',
    does: 'Un bloqueo cierra sitios enteros, con todos los nombres de su lista, para todos los programas y todas las cuentas de este equipo.',
    not: 'No llega a:',
    limits: [
      'tu teléfono ni otros equipos',
      'otro sistema que se inicie en este equipo',
      'las VPN, Tor y los proxies web, que van por otro camino',
      'los navegadores portátiles y los que buscan los nombres en otro lugar',
      'las páginas que ya estaban abiertas, durante unos minutos',
      'un servidor en este mismo equipo: un nombre bloqueado lleva aquí, y ese servidor puede responder',
    ],
    pages:
      'Las páginas sueltas y las búsquedas se cierran con reglas en tus navegadores. Un clic dentro de un sitio aún puede llevar a una de esas páginas: el navegador no carga ninguna nueva. Cerrar el sitio entero también cierra eso.',
    apps: 'Una aplicación puede verse un momento antes de que se cierre.',
    administrator: 'Quien administra este equipo siempre puede quitar el guardián, y con él los bloqueos.',
  },
  history: {
    title: 'Bloqueos anteriores',
    none: 'Todavía ninguno. Aquí queda cada bloqueo que acaba, y cómo acabó.',
    notes: 'De las notas de esta aplicación. Se quedan en este equipo.',
    unseen: 'Un bloqueo hecho fuera de esta ventana',
    more: (count) => `y ${count} más`,
    lasting: (time) => `Por ${time}`,
    made: (date) => `hecho el ${date}`,
    ends: {
      'in-time': (date) => `Acabó a su tiempo, el ${date}`,
      'after-wait': (date) => `Se abrió tras la espera, el ${date}`,
      'by-code': (date) => `Se abrió con el código, el ${date}`,
      opened: (date) => `Se abrió antes de tiempo, el ${date}`,
      unknown: (date) => `Ya no estaba el ${date}; el guardián no sabe cómo acabó`,
    },
    remove: 'Quitar',
    removeNamed: (what) => `Quitar de la lista: ${what}`,
    removed: 'Quitado de la lista.',
    all: (count) => `Mostrar los ${count}`,
  },
  tighten: {
    open: 'Añadir más',
    title: 'Añadir a este bloqueo',
    hint: 'Lo que añadas queda bloqueado tanto tiempo como el resto y se abre de la misma manera.',
    add: 'Añadir al bloqueo',
    adding: 'Añadiendo…',
    endsWait: 'Estás esperando a que se abra. Si añades algo, esa espera termina.',
  },
  start: {
    directly: `${guardIs} Todavía no está en marcha. Aquí se prepara para arrancar con el equipo.`,
    password: `${guardIs} Arranca con el equipo y cambia un archivo del sistema, así que te pedirá la contraseña.`,
    command: `${guardIs} Arranca con el equipo y cambia un archivo del sistema. Ejecuta esto una vez en una terminal; esta página se dará cuenta sola.`,
    'not-here': 'En esta versión solo se puede bloquear en Linux. Los días se cuentan igual.',
  },
  guard: {
    start: 'Poner en marcha el guardián',
    starting: 'Poniendo en marcha…',
    copy: 'Copiar el comando',
    copied: 'Copiado',
  },
  release: {
    how: {
      wait: (hours) => `Se puede abrir tras ${time.hours(hours)} de espera`,
      code: 'Se puede abrir con el código',
      none: 'Se queda hasta que acabe su tiempo',
    },
    ask: 'Pedir que se abra',
    asked: 'Pediste que se abra. Será posible dentro de',
    soon: 'La espera casi ha terminado. Preguntando al guardián…',
    reason: 'Lo que escribiste para un momento así:',
    noReason: 'Puedes escribir por qué bloqueaste esto. Estará aquí mientras esperas.',
    toReasons: 'Escribirlo',
    open: 'Abrir este bloqueo',
    withdraw: 'Mejor dejarlo bloqueado',
    withdrawn: 'Sigues con lo que decidiste. No es poca cosa.',
    ready: 'La espera terminó. Puedes abrirlo, o dejarlo como está.',
    code: 'Código',
    more: 'Añadir tiempo',
    moreDay: '+ 1 día',
    moreWeek: '+ 7 días',
  },
  form: {
    title: 'Bloquear algo',
    search: 'Busca un sitio o una aplicación',
    searchHint: 'Escribe un nombre, o la dirección de cualquier otro sitio.',
    add: (text) => `Añadir «${text}»`,
    chosen: 'Elegido',
    nothingChosen: 'Nada elegido todavía.',
    moreEffects: (count) =>
      plural(count, { one: 'Otra cosa más deja de ir', other: `${count} cosas más dejan de ir` }),
    remove: (label) => `Quitar ${label}`,
    services: 'Servicios conocidos',
    noService: 'Ningún servicio conocido se llama así.',
    names: (count) =>
      plural(count, { one: `Se escribiría ${count} nombre`, other: `Se escribirían ${count} nombres` }),
    duration: 'Durante cuánto tiempo',
    durations: { day: '1 día', week: '1 semana', days30: '30 días', days90: '90 días' },
    ownDuration: 'Otra duración',
    ownNumber: 'Cantidad',
    units: { minutes: 'minutos', hours: 'horas', days: 'días' },
    release: 'Si quieres salir antes',
    releases: {
      wait: {
        label: `Lo pido y espero ${time.hours(limits.waitHours.usual)}`,
        hint: 'A menudo las ganas pasan en ese tiempo. Puedes retirar la petición.',
      },
      code: { label: 'Con un código', hint: 'Se muestra una sola vez. Dáselo a alguien de confianza.' },
      none: {
        label: 'De ninguna manera',
        hint: `Solo para bloqueos de hasta ${time.days(limits.longestWithoutRelease / day)}.`,
      },
    },
    lock: 'Bloquear',
    locking: 'Bloqueando…',
    needsGuard: 'Primero tiene que estar en marcha el guardián: mira más arriba.',
    codeTitle: 'El código',
    codeHint:
      'Apúntalo y dáselo a alguien de confianza. Solo se muestra esta vez; nadie puede consultarlo después, ni siquiera esta aplicación.',
    codeDone: 'Ya está en buenas manos',
  },
}
