/**
 * Spanish, for everybody who speaks it: «tú», «este equipo», and no word about the person or the other one that says
 * whether it is a man or a woman.
 */
import { day, limits } from '../model/lock.ts'
import { appName } from './app-name.ts'
import { sayDuration } from './duration.ts'
import type { Words } from './en.ts'
import { pluralIn } from './plural.ts'

const plural = pluralIn('es')
const counting = (one: string, other: string) => (count: number) =>
  `${count} ${plural(count, { one, other })}`

const time = {
  seconds: counting('segundo', 'segundos'),
  minutes: counting('minuto', 'minutos'),
  hours: counting('hora', 'horas'),
  days: counting('día', 'días'),
}

const staysOpen = 'Siempre sigue abierto, a propósito.'

const neverReasons = {
  emergency: `Esto es para emergencias. ${staysOpen}`,
  'help-line': `Esto es una línea de ayuda. ${staysOpen}`,
  missing: `Esto ayuda a encontrar a personas desaparecidas. ${staysOpen}`,
  'legal-aid': `Esto da ayuda legal. ${staysOpen}`,
  court: `Esto es de los tribunales. ${staysOpen}`,
  government: `Esto es de la administración pública. ${staysOpen}`,
  health: `Esto es para la salud. ${staysOpen}`,
  school: `Esto es para la escuela o los estudios. ${staysOpen}`,
  bank: `Esto es para tu propio dinero. ${staysOpen}`,
  'co-parenting': `Aquí se organizan las cosas de una hija o un hijo en común. ${staysOpen}`,
  suffix: 'Eso es toda una parte de internet, no un solo sitio.',
}

const storeReasons = {
  full: 'el disco está lleno',
  'read-only': 'el disco es de solo lectura',
  'not-yours': 'no tienes permiso para escribir en esta carpeta',
  disk: 'el disco no responde como debería',
  gone: 'la carpeta ya no está',
}

/** `code` is the system's own, in brackets, or empty. */
const hostsFaults = {
  'not-a-file': (path: string) =>
    `${path} no es un archivo normal, así que no se ha tocado; pon ahí un archivo normal, o un enlace a uno, y vuelve a intentarlo.`,
  'missing-folder': (path: string) =>
    `La carpeta de ${path} no existe, así que no se ha escrito nada; revisa la ruta.`,
  unreadable: (path: string, code: string) =>
    `No se pudo leer ${path}${code}, así que no se ha cambiado nada; revisa sus permisos y el disco.`,
  'read-only': (path: string, code: string) =>
    `${path} está en un lugar donde no se puede escribir${code}, así que sigue como estaba; permite escribir ahí y vuelve a intentarlo.`,
  'not-permitted': (path: string, code: string) =>
    `El sistema no dejó cambiar ${path}${code}, así que sigue como estaba; quita su protección (permisos, un atributo inmutable, una regla de seguridad) y vuelve a intentarlo.`,
  'no-space': (path: string, code: string) =>
    `El disco está lleno${code}; ${path} está entero y sin cambios; libera espacio y vuelve a intentarlo.`,
  busy: (path: string) =>
    `Otro programa no deja de usar o cambiar ${path}, así que sigue como estaba; cierra ese programa y vuelve a intentarlo.`,
  'half-written': (path: string, code: string) =>
    `El disco falló mientras se escribía ${path}${code}; se guarda una copia completa, que se repone en el próximo intento; revisa el disco.`,
  io: (path: string, code: string) =>
    `El disco dio un error con ${path}${code}; el archivo está entero, el viejo o el nuevo; revisa el disco y vuelve a intentarlo.`,
}

const badNames = {
  empty: () => 'Hace falta el nombre de un sitio.',
  'not-ascii': (name: string) => `«${name}» tiene letras que no son ASCII; aquí hace falta su forma xn--.`,
  'bad-character': (name: string) =>
    `«${name}» tiene un carácter que no puede estar en el nombre de un sitio.`,
  'too-long': (name: string) => `«${name}» es más largo de lo que puede ser el nombre de un sitio.`,
  'bad-label': (name: string) => `«${name}» tiene una parte vacía o mal formada entre sus puntos.`,
  reserved: (name: string) => `«${name}» es de este equipo o de su red y se queda como está.`,
  'own-name': (name: string) => `«${name}» es el nombre de este mismo equipo y se queda como está.`,
  'no-dot': (name: string) => `«${name}» no es el nombre completo de un sitio; le falta al menos un punto.`,
  'is-address': (name: string) => `«${name}» es una dirección, no un nombre.`,
}

const copies = { used: 'Se usa la copia anterior.', none: 'No había una copia anterior.' }

const guardIs = 'El guardián es el pequeño programa que bloquea.'

export const es: Words = {
  time,
  refusals: {
    'alias-empty': 'Elige un nombre corto para esa persona. Puede ser cualquiera.',
    'alias-long': ({ max }) => `Ese nombre es largo. Que no pase de ${max} caracteres, por favor.`,
    'date-invalid': 'Ese día no está en el calendario. Elige uno, por favor.',
    'count-before': 'La nueva cuenta no puede empezar antes de ese día.',
    'instant-missing': 'Di también la hora, o di solo el día.',
    'contact-undecided': 'Di si esto cuenta como contacto. Solo tú lo sabes.',
    'event-gone': 'Esa nota ya no está en tu registro. No se ha cambiado nada.',
    'person-unknown': 'Esto es de alguien que ya no está aquí. No se ha cambiado nada.',
    'people-many': ({ max }) => `Hay sitio para ${max} personas más, y está todo ocupado.`,
    'log-full': 'El registro está lleno, así que esto no se anotó. Lo que hay en él está a salvo.',
    'text-empty': 'Escribe unas palabras, por favor.',
    'text-long': ({ max }) => `Es largo. Que no pase de ${max} caracteres, por favor.`,
    'date-future': 'Ese día todavía no ha llegado. Elige hoy o un día anterior.',
    'zone-unknown': ({ zone }) => `No conocemos la zona horaria de este equipo, ${zone}.`,
    'language-unknown': ({ language }) => `Esta versión no habla ${language}. El idioma sigue como estaba.`,

    'no-sites': 'Todavía no hay nada que bloquear. Añade al menos un sitio.',
    'too-many-locks': ({ max }) =>
      `Ya hay ${max} bloqueos, que son todos los que mantiene el guardián. Añade sitios a uno de ellos.`,
    'too-many-sites': ({ count, max }) => `Son ${count} sitios. En un bloqueo caben hasta ${max}.`,
    'too-many-names': ({ count, max }) => `Son ${count} nombres en total. El guardián mantiene hasta ${max}.`,
    'site-empty': 'Escribe el nombre de un sitio, por ejemplo instagram.com.',
    'site-space': ({ text }) =>
      `En «${text}» hay un espacio. Un sitio es un solo nombre, por ejemplo instagram.com.`,
    'site-port': ({ text, host }) => `«${text}» lleva un número de puerto. El sitio completo sería ${host}.`,
    'site-page': ({ text, host }) =>
      `«${text}» es una sola página. Aquí solo se bloquean sitios enteros: sería ${host}.`,
    'site-ip': ({ text }) => `«${text}» es una dirección numérica. Solo se pueden bloquear nombres.`,
    'site-emoji': ({ text }) => `«${text}» lleva un dibujo. Escribe el nombre con letras, por favor.`,
    'site-short': ({ text }) => `«${text}» no es un nombre completo. Le falta un final, por ejemplo .com.`,
    'site-name': ({ text }) => `«${text}» no es un nombre que un sitio pueda tener.`,
    'site-own': ({ text }) => `«${text}» es este mismo equipo. Sigue abierto.`,
    'site-never': ({ text, kind }) => `${text} sigue abierto. ${neverReasons[kind]}`,

    'page-empty': 'Pega la dirección de su página, o escribe su nombre de usuario.',
    'page-unclear': ({ text }) =>
      `«${text}» no se entiende como dirección. Cópiala otra vez desde el navegador.`,
    'page-which-service': ({ text }) => `¿Dónde está «${text}»? Elige el sitio, o pega la dirección entera.`,
    'page-no-person': ({ text, service }) =>
      `«${text}» está en ${service}, pero no es la página de una persona. Abre su perfil y copia esa dirección.`,
    'page-no-name': ({ text, service }) =>
      `«${text}» no puede ser un nombre en ${service}. Revisa cómo se escribe.`,
    'page-whole-site': ({ host }) => `Eso es todo ${host}, no una de sus páginas. Elígelo como sitio entero.`,
    'search-empty': 'Escribe el nombre con el que buscarías a esa persona.',
    'search-long': ({ max }) => `Eso es más largo que un nombre. Usa como mucho ${max} letras.`,
    'search-short': ({ text, min }) =>
      `«${text}» es demasiado corto y bloquearía demasiado. Usa al menos ${min} letras, o el nombre completo.`,
    'search-common': ({ text }) => `Mucha gente se llama «${text}». Añade el apellido.`,
    'search-help': ({ text }) =>
      `«${text}» forma parte de búsquedas de ayuda. Esas siguen siempre abiertas, a propósito.`,
    'phone-unclear': ({ text }) =>
      `«${text}» no parece un número de teléfono. Escríbelo con el prefijo del país.`,
    'mail-unclear': ({ text }) => `«${text}» no parece una dirección de correo.`,
    'reach-too-much': ({ count, max }) =>
      `Serían ${count} reglas, y un navegador admite ${max}. Elige menos buscadores o nombres.`,

    'duration-missing': 'Di cuánto debe durar el bloqueo, por favor.',
    'duration-invalid': ({ text }) => `«${text}» no es una duración. Prueba con 10m, 24h o 7d.`,
    'duration-short': 'Un bloqueo dura al menos diez segundos.',
    'duration-long': ({ max }) =>
      `Eso es más de lo que puede durar un bloqueo. Lo máximo son ${time.days(max)}.`,
    'release-invalid': ({ text }) =>
      `«${text}» no es una salida de un bloqueo. Las hay de tres clases: wait:24h (de ${limits.waitHours.min} a ${time.hours(limits.waitHours.max)}), code y none.`,

    'lock-unknown': 'Ese bloqueo ya no está.',
    'lock-not-this-release': 'Ese bloqueo no se hizo para abrirse así.',
    'release-not-asked': 'Todavía nadie ha pedido que se abra ese bloqueo.',
    'release-not-yet': ({ left }) => `Todavía no. La espera termina dentro de ${sayDuration(time, left)}.`,
    'code-wrong': 'Ese no es el código. El bloqueo sigue.',
    'code-too-soon': ({ left }) =>
      `Demasiados intentos. El próximo será posible dentro de ${sayDuration(time, left)}.`,
    'nothing-to-extend': 'Di cuánto tiempo más, o qué añadir, por favor.',

    'verb-unknown':
      'El guardián no conoce esa petición. Puede que la aplicación y él sean de versiones distintas.',
    'frame-invalid': ({ why }) => `El guardián no pudo leer esa petición. ${why}`,
    'frame-not-json': 'El guardián no pudo leer esa petición. No es JSON.',
    'frame-too-big': 'Esa petición es demasiado grande para el guardián.',
    'too-fast': 'Demasiadas peticiones a la vez. Espera un momento, por favor.',
    'not-owner': 'Este guardián trabaja para otra cuenta de este equipo.',
    'version-differs':
      'La aplicación y el guardián son de versiones distintas. Vuelve a poner en marcha el guardián, por favor.',

    'guard-unreachable': 'El guardián no responde, así que ahora no se puede bloquear nada nuevo.',
    'guard-start-failed': ({ words }) => `No se pudo poner en marcha el guardián. ${words}`,
    'password-not-given':
      'No se pudo poner en marcha el guardián. No se dio la contraseña, así que no se inició nada.',
    'guard-not-here':
      'En esta versión solo se puede bloquear en Linux. Todo lo demás funciona, y no hay nada bloqueado.',
    'ledger-not-written':
      'El guardián no pudo anotarlo, así que no ha cambiado nada. Puede que el disco esté lleno o sea de solo lectura.',
    'hosts-fault': ({ fault, path, errno }) => hostsFaults[fault](path, errno === '' ? '' : ` (${errno})`),
    'hosts-too-big': ({ path, mebibytes }) =>
      `${path} ocupa más de ${mebibytes} MiB, así que no se ha tocado; hazlo más pequeño y vuelve a intentarlo.`,
    'hosts-bad-name': ({ name, reason }) =>
      `${badNames[reason](name)} No ha cambiado nada; corrige el nombre y vuelve a intentarlo.`,
    'hosts-not-read-back':
      'Los nombres se escribieron, pero el archivo hosts no se puede volver a leer. El guardián lo sigue intentando.',
    'hosts-changed-at-once':
      'Los nombres se escribieron, pero algo los cambió enseguida. El guardián lo sigue intentando.',
    'not-all-held':
      'El guardián no dice ahora mismo que todo esté en vigor, así que no hay nada que comprobar. Mira otra vez dentro de un momento.',
    'changed-meanwhile': 'Algo cambió mientras se comprobaba. Compruébalo otra vez, por favor.',
    'browser-stays': ({ name }) =>
      `${name} todavía no se ha cerrado. Puede que te esté preguntando algo. No se ha forzado y no se pierde nada. Puedes cerrarlo y abrirlo de nuevo tú.`,
    'browser-not-started': ({ name }) =>
      `${name} se cerró, pero no volvió a abrirse. Ábrelo tú, por favor. Debería ofrecerte las páginas que tenías.`,
    'sender-unknown': 'Esa petición no vino de la ventana de esta aplicación.',
    'store-fault': ({ reason, errno }) =>
      `No se pudo guardar (${reason === 'other' ? errno : storeReasons[reason]}). Lo que se guardó antes está a salvo.`,
    'store-newer':
      'Tus datos los escribió una versión más nueva de esta aplicación. Están a salvo y se quedan como están: usa esa versión, por favor.',
  },
  notes: {
    'ledger-from-copy': 'El libro del guardián estaba dañado. Sigue con la copia anterior.',
    'ledger-lost': ({ days }) =>
      `El libro del guardián estaba dañado, en sus dos copias. Lo que hay se mantiene hasta ${time.days(days)}; puedes pedir que se abra.`,
    'ledger-mended':
      'El libro del guardián decía algo imposible. Se ha corregido, y nada termina antes de tiempo.',
    'ledger-newer': ({ days }) =>
      `El libro del guardián lo escribió una versión más nueva. Lo que hay se mantiene hasta ${time.days(days)}; puedes pedir que se abra.`,
    'hosts-lines-aside': ({ lines }) =>
      plural(lines, {
        one: 'Una línea que escribió alguien más se apartó mientras dura el bloqueo. Vuelve por sí sola.',
        other: `${lines} líneas que escribió alguien más se apartaron mientras dura el bloqueo. Vuelven por sí solas.`,
      }),
    'hosts-fought-over':
      'Algo deshace una y otra vez los cambios del archivo hosts. El guardián lo intenta de nuevo cada pocos segundos.',
    'hosts-not-readable':
      'Otros programas no pueden leer el archivo hosts, así que el bloqueo no les llega. Hay que devolver el permiso de lectura.',
    'data-missing': `Faltaba el archivo con tus datos. ${copies.used}`,
    'data-damaged': ({ file, copy }) =>
      `No se pudo leer el archivo con tus datos. ${copies[copy]} El archivo dañado se guarda como ${file}.`,
  },
  today: {
    alias: 'Un nombre para esa persona',
    aliasHint: 'Un nombre de pila, una letra, lo que quieras. Sin foto, sin cuenta.',
    lastContact: 'Día del último contacto',
    lastContactHint:
      'La última vez que escribiste, llamaste o respondiste, o que hubo un encuentro. Puede hacer mucho tiempo.',
    save: 'Guardar',
    saved: 'Guardado.',
    days: (day) => plural(day, { one: 'día', other: 'días' }),
    since: (alias, date) => `sin contacto con ${alias}, desde el ${date}`,
    dayZero: (alias) => `Hoy es el día 0 sin contacto con ${alias}. Mañana será el día 1.`,
    looking: (day) =>
      day === 0
        ? 'Hoy has mirado. Mañana será el día 1 sin mirar.'
        : plural(day, { one: `${day} día sin mirar qué hace`, other: `${day} días sin mirar qué hace` }),
    status: 'Dónde estás',
    planned: 'Hoy',
    toWeek: 'Ver la semana',
    reason: 'Por qué',
    toReasons: 'Todas tus razones',
    writeReason: 'Escribir una',
    held: {
      'clock-behind':
        'El reloj de este equipo marca una hora anterior a la de antes, así que el número espera en lugar de bajar. Si el reloj ya va bien, puede volver a contar con él.',
      travel: 'Aquí todavía es el día anterior, así que el número espera un momento. No se pierde nada.',
    },
    trustClock: 'El reloj ya va bien',
  },
  locks: {
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
      checking: 'Comprobando cada nombre…',
      hint: 'Busca cada nombre bloqueado en este equipo, como lo hace un navegador. No se envía nada a ninguna parte.',
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
      notHere: 'Esta versión no bloquea páginas sueltas, búsquedas ni aplicaciones.',
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
      open: 'Añadir sitios',
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
  },
  reach: {
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
      'help-after-name':
        'En Chrome y sus parientes también se detiene una búsqueda de ayuda que empiece por este nombre. Pon el nombre al final, o no lo pongas.',
      'other-countries':
        'El mismo buscador sigue abierto con los nombres de otros países, si no los eliges también.',
    },
    kinds: { site: 'Sitio entero', page: 'Página', search: 'Búsqueda' },
  },
  tray: {
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
    locks: (count) =>
      plural(count, { one: `${count} bloqueo en vigor`, other: `${count} bloqueos en vigor` }),
  },
  menu: {
    file: 'Archivo',
    edit: 'Editar',
    view: 'Ver',
    close: 'Cerrar',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    delete: 'Eliminar',
    selectAll: 'Seleccionar todo',
    resetZoom: 'Tamaño real',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    fullScreen: 'Pantalla completa',
    developerTools: 'Herramientas de desarrollo',
  },
  shell: {
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
  },
  firstRun: {
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
  },
  cleanOut: {
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
    },
  },
  week: {
    title: 'Semana',
    hint: 'Una cosa pequeña al día es suficiente.',
    parts: { morning: 'Mañana', midday: 'Mediodía', evening: 'Tarde' },
    kinds: {
      people: 'Gente que te quiere',
      boundaries: 'Tus límites',
      'new-routines': 'Lo nuevo por lo viejo',
      'from-before': 'Lo de antes',
      'given-up': 'Lo que dejaste por esa persona',
      hobbies: 'Algo nuevo',
      'new-look': 'Un aire nuevo',
      movement: 'Moverte',
      giving: 'Dar',
    },
    ideas: {
      'call-someone': 'Llama a alguien que te quiere',
      'meal-with-a-friend': 'Come con alguien de confianza',
      'say-no-once': 'Di que no a una cosa',
      'phone-out-of-bedroom': 'Deja el teléfono fuera del dormitorio',
      'morning-walk': 'Camina diez minutos antes de mirar el teléfono',
      'tea-instead': 'Haz un té a la hora en que escribías',
      'old-song': 'Pon música de antes de esa persona',
      'old-place': 'Ve a un lugar que te gustaba antes',
      'forbidden-food': 'Cocina lo que no le gustaba',
      'their-side': 'Duerme en el otro lado de la cama',
      'library-book': 'Busca un libro sobre algo nuevo',
      'try-a-class': 'Prueba una clase una vez',
      'clear-a-drawer': 'Vacía un cajón',
      'new-haircut': 'Cambia una cosa en el espejo',
      'stretch-ten': 'Estírate diez minutos',
      'long-walk': 'Da un paseo largo',
      'small-favour': 'Haz un pequeño favor a alguien',
      'ask-to-help': 'Pregunta dónde hace falta una mano',
    },
    today: 'Hoy',
    nothing: 'Nada planeado.',
    before: 'La semana anterior',
    after: 'La semana siguiente',
    thisWeek: 'Esta semana',
    add: 'Añadir algo',
    addOn: (day) => `Añadir algo: ${day}`,
    own: 'Con tus palabras',
    ownHint: 'O elige una idea de abajo.',
    ideasTitle: 'Ideas',
    part: 'Momento del día',
    save: 'Añadir',
    remove: (what) => `Quitar: ${what}`,
    removed: (what) => `Quitado: ${what}`,
    giving: 'Nada para otros esta semana. Un pequeño favor cuenta.',
  },
  lookingBack: {
    title: 'Mirar atrás',
    reasons: 'Tus razones',
    reasonsHint: 'Por qué haces esto, con tus palabras. Una de ellas está en Hoy.',
    newReason: 'Una razón',
    addReason: 'Guardarla',
    remove: 'Quitar',
    pin: 'Mostrar en Hoy',
    pinned: 'Está en Hoy',
    removeReason: (text) => `Quitar la razón «${text}»`,
    reasonRemoved: 'Razón quitada.',
    noReasons: 'Todavía ninguna. Puede ser corta: «Duermo mejor».',
    log: 'Lo que ha pasado',
    noLog: 'Todavía no hay nada anotado.',
    removeEvent: (what) => `Quitar «${what}»`,
    eventRemoved: 'Quitado. Las cuentas están como antes.',
  },
  settings: {
    title: 'Ajustes',
    language: 'Idioma',
    systemLanguage: 'Como el equipo',
    appearance: 'Aspecto',
    appearances: { system: 'Como el equipo', light: 'Claro', dark: 'Oscuro' },
    about: 'Sobre esa persona y tú',
    locks: 'Bloqueos en este equipo',
    blocking: 'Esta aplicación puede bloquear sitios aquí',
    blockingHint:
      'Si lo apagas, se ocultan los bloqueos y el guardián. Lo que ya está bloqueado sigue así hasta que pase su tiempo.',
    yours: 'Tus datos',
    yoursHint: (place) => `Todo está en una carpeta tuya: ${place}`,
    deleteAll: 'Borrarlo todo',
    deleteTitle: '¿Borrarlo todo?',
    deleteHint:
      'El nombre de esa persona, tus días, tus razones y tus planes se quitan de este equipo. Los bloqueos siguen hasta que pase su tiempo.',
    deleteConfirm: 'Borrarlo todo',
    cancel: 'Cancelar',
  },
  pull: {
    title: 'No tienes que hacer nada con esto',
    breathe: { in: 'Toma aire', out: 'Suéltalo' },
    notNow: 'Ahora no',
    reason: 'Tu razón',
    noReason: 'Puedes escribir tu razón en Mirar atrás. Estará aquí.',
    next: 'Lo siguiente que planeaste',
    noNext: 'Bebe un vaso de agua. Luego abre una ventana.',
    log: 'Anotar que vino y se fue',
  },
  happened: {
    title: 'Ha pasado algo',
    hint: 'Está bien. Di qué fue y sigue desde aquí.',
    what: '¿Qué fue?',
    kinds: {
      'got-in-touch': 'Escribí, llamé, respondí o envié algo',
      'arranged-to-meet': 'Hice que nos viéramos',
      'looked-them-up': 'Miré su perfil, o pasé por donde vive',
      'asked-about-them': 'Pregunté a otros por esa persona',
      'read-a-message': 'Leí algo suyo, o volví a abrir un camino',
      'opened-by-accident': 'Abrí algo sin querer y lo cerré',
      'sealed-unread': 'Llegó algo y no lo leí',
      'ran-into-them': 'Nos cruzamos por azar y me fui',
      'unasked-news': 'Me dieron noticias que no pedí',
      pull: 'Sentí el tirón y no hice nada',
      called: 'Llamé a esa persona',
      texted: 'Escribí a esa persona',
      liked: 'Le di a me gusta en algo suyo',
      'sent-gift': 'Le envié un regalo',
      replied: 'Respondí a esa persona',
      answered: 'Contesté cuando llamó',
      'sent-word': 'Le mandé un recado con alguien',
      'drove-past': 'Pasé por donde vive',
      'discussed-them': 'Hablé de esa persona con gente suya o con amistades en común',
      'reread-a-message': 'Volví a leer un mensaje antiguo',
      'reopened-a-road': 'Volví a abrir un camino',
      'slipped-through': 'Se coló algo de esa persona',
      'deleted-unread': 'Borré algo suyo sin leerlo',
      'safety-news': 'Recibí noticias sobre seguridad',
      'scoped-contact': 'Hubo contacto por su motivo y por nada más',
      'scoped-drift': 'Hablamos por un motivo y acabó en lo nuestro',
      thought: 'Pensé en esa persona',
      urge: 'Sentí un impulso',
      dream: 'Soñé con esa persona',
      tears: 'Lloré',
      'checked-phone': 'No dejé de mirar el teléfono',
    },
    when: '¿Cuándo fue?',
    countFrom: 'Contar de nuevo desde',
    countFromHint: 'El día en que se acabó.',
    save: 'Guardar',
    cancel: 'Cancelar',
    saved: {
      both: 'Anotado. Las dos cuentas empiezan de nuevo; lo que hiciste antes sigue siendo tuyo.',
      noContact: 'Anotado. Esa cuenta empieza de nuevo; lo que hiciste antes sigue siendo tuyo.',
      notLooking: 'Anotado. Tus días sin contacto siguen en pie. Solo la otra cuenta empieza de nuevo.',
      none: 'Anotado. No se pierde nada.',
    },
    next: 'Una cosa que puede ayudar ahora: cerrar el camino por el que vino.',
    toRoads: 'Ver los caminos',
  },
  why: {
    title: '¿Por qué este número?',
    lines: {
      'from-named': ({ date, zone }) =>
        `Dijiste que la última vez fue el ${date}. Es el día 0, según el calendario de ${zone}.`,
      'from-event': ({ date, zone, events }) =>
        plural(events, {
          one: `Anotaste algo que acabó el ${date}. Es el día 0, según el calendario de ${zone}.`,
          other: `Anotaste ${events} cosas que acabaron el ${date}. Es el día 0, según el calendario de ${zone}.`,
        }),
      'still-on': ({ date }) => `Dijiste que no ha terminado, así que el ${date} también cuenta como día 0.`,
      'about-then': 'Dijiste que el día es solo aproximado.',
      today: ({ date, zone }) => `Aquí es ${date}, según el calendario de ${zone}.`,
      midnights: ({ days }) =>
        plural(days, {
          one: `Desde el día 0 ha pasado ${days} medianoche. Los días se cuentan en el calendario, no en horas.`,
          other: `Desde el día 0 han pasado ${days} medianoches. Los días se cuentan en el calendario, no en horas.`,
        }),
      hours: ({ hours }) => `Anotaste el minuto. Desde entonces han pasado completas: ${time.hours(hours)}.`,
      'waits-clock': ({ date }) =>
        `El reloj de este equipo dice ${date}, antes de lo que ya se había visto. Por eso el número espera en lugar de bajar.`,
      'waits-travel': ({ date }) =>
        `Aquí todavía es ${date}, el día anterior. Por eso el número espera un momento.`,
      'longest-now': ({ days, from }) =>
        `La racha más larga es la de ahora: ${time.days(days)}, desde el ${from}.`,
      'longest-then': ({ days, from, until }) =>
        `La racha más larga fue del ${from} al ${until} y llegó a ${time.days(days)}.`,
      total: ({ kept, of, from }) => `Desde el ${from}: ${time.days(of)}. De ellos, cumpliste ${kept}.`,
      lately: ({ kept, of, from }) => `Del ${from} a hoy: ${time.days(of)}. De ellos, cumpliste ${kept}.`,
      'days-left-out': ({ days }) =>
        plural(days, {
          one: `${days} día no se cuenta: algo acabó con esta cuenta, o aún no había terminado.`,
          other: `${days} días no se cuentan: algo acabó con esta cuenta, o aún no había terminado.`,
        }),
      'rule-contact':
        'Solo el contacto acaba con esta cuenta. Mirar qué hace esa persona no, y ningún pensamiento ni sentimiento.',
      'rule-looking':
        'El contacto y mirar qué hace esa persona acaban con esta cuenta. Ningún pensamiento ni sentimiento.',
      'rule-one-clock': ({ from }) =>
        `Elegiste una sola cuenta, que rige desde el ${from}: el contacto y mirar acaban con ella. Ningún pensamiento ni sentimiento.`,
      'rule-longest': 'Una racha guarda el número más alto que ha mostrado, aunque después haya un tropiezo.',
      reached: ({ date, from }) => `Contando desde el ${from}, se alcanzó el ${date}.`,
      'noted-later': ({ date }) => `Se anotó el ${date}.`,
      'rule-earned': 'Lo que has ganado sigue siendo tuyo, pase lo que pase después.',
    },
  },
}
