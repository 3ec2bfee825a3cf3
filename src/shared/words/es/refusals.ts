/** What is said when something cannot be done: what happened, what is safe, what to do. */
import { limits } from '../../model/lock.ts'
import { sayDuration } from '../duration.ts'
import type { Words } from '../en.ts'
import { time } from './time.ts'

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

export const refusals: Words['refusals'] = {
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
  'time-invalid': 'Eso no es una hora del día. Escríbela con horas y minutos.',
  'window-order': 'El final tiene que ser más tarde que el principio, en el mismo día.',
  'many-kept': ({ max }) => `Hay sitio para ${max}. Quita alguno que ya no haga falta.`,
  'road-gone': 'Ese camino ya no está en tu lista. No se cambió nada.',
  'import-empty': 'Todavía no hay nada que traer. Escribe una fecha en cada línea.',
  'time-future': 'Esa hora todavía no ha llegado. ¿Fue el día anterior? También puedes dejar la hora vacía.',
  'date-future': 'Ese día todavía no ha llegado. Elige hoy o un día anterior.',
  'zone-unknown': ({ zone }) => `No conocemos la zona horaria de este equipo, ${zone}.`,
  'language-unknown': ({ language }) => `Esta versión no habla ${language}. El idioma sigue como estaba.`,

  'repeat-every': ({ max }) => `Puede repetirse cada 1 a ${max} días, semanas o meses.`,
  'repeat-days': 'Elige al menos un día de la semana.',
  'repeat-until': 'Terminaría antes de empezar. Elige un día posterior, por favor.',
  'length-invalid': ({ max }) => `Esa duración no cabe. Puede ser de hasta ${max} horas.`,
  'routine-gone': 'Eso ya no está en el plan. No ha cambiado nada.',
  'undo-passed': 'Después cambió algo más, así que esto se quedó como está ahora.',
  'week-full': ({ max }) => `El plan ya tiene ${max} cosas. Quita antes algunas de hace tiempo, por favor.`,
  'calendar-unclear':
    'Ese archivo no es un calendario, o es solo un trozo. No ha cambiado nada. Los calendarios se guardan como archivos .ics.',
  'calendar-too-big':
    'Ese calendario es más grande de lo que lee esta aplicación. Guarda un periodo más corto, por favor.',
  'template-empty': 'En esta semana no hay nada que guardar todavía. Planea algo antes.',
  'file-taken':
    'Ahí hay otro archivo, y se ha quedado como estaba. Elige otro nombre u otra carpeta, por favor.',
  'file-unreadable': 'Ese archivo no se pudo abrir. No ha cambiado nada.',
  'file-not-removed': ({ path }) =>
    `El archivo de calendario no se pudo quitar. Ya no se escribe nada en él. Puedes borrarlo tú: ${path}`,
  'paper-not-made':
    'La página no se pudo imprimir. Puede que ahora no haya impresora. Aún se puede guardar como PDF.',
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
  'page-search': ({ text }) =>
    `Eso es una búsqueda de «${text}», no una página. Añade el nombre mismo: así se cierran sus búsquedas.`,
  'traces-many': 'Es más de lo que se guarda de una persona. Quita algo antes.',
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
  'rules-not-agreed':
    'Las páginas y búsquedas sueltas se cierran con reglas en los navegadores. Di primero que sí a esas reglas, o bloquea sitios enteros.',
  'rules-not-written':
    'Ningún navegador de este equipo aceptó las reglas para páginas y búsquedas, así que no se ha bloqueado nada. Los sitios enteros sí se pueden bloquear.',
  'engine-unknown': ({ id }) => `«${id}» no es un buscador que conozcamos.`,
  'app-elsewhere': ({ service }) =>
    `No conocemos ninguna aplicación de ${service} para este tipo de equipo. Se puede bloquear su sitio.`,
  'app-unknown': ({ id }) => `«${id}» no es un servicio cuya aplicación conozcamos.`,
  'beyond-too-much':
    'Son más datos de personas de los que el guardián guarda. Elige menos páginas o nombres.',

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
  'login-not-here': 'Desde aquí no se puede elegir que se abra con el equipo.',
  'login-not-written': 'El equipo no lo ha aceptado: se abre como antes. No ha cambiado nada más.',
  'sender-unknown': 'Esa petición no vino de la ventana de esta aplicación.',
  'store-fault': ({ reason, errno }) =>
    `No se pudo guardar (${reason === 'other' ? errno : storeReasons[reason]}). Lo que se guardó antes está a salvo.`,
  'store-newer':
    'Tus datos los escribió una versión más nueva de esta aplicación. Están a salvo y se quedan como están: usa esa versión, por favor.',
  'file-not-saved': ({ reason, errno }) =>
    `El archivo no se pudo escribir ahí (${reason === 'other' ? errno : storeReasons[reason]}). Elige otro lugar o copia el texto.`,
  'mail-not-opened':
    'No se abrió ningún programa de correo. Copia el texto y pégalo donde escribes a la gente.',
  'companion-not-here':
    'En este sistema la aplicación todavía no puede avisar a los navegadores. Los sitios, las páginas y las búsquedas se bloquean como antes.',
  'companion-no-guard':
    'El programa del guardián no está en este equipo, y la extensión le pregunta a él. Instala primero el guardián y luego activa esto.',
  'companion-no-browser':
    'Aquí no se ha abierto todavía ninguno de estos navegadores: Chromium, Chrome, Edge, Brave, Vivaldi. Abre uno una vez y luego activa esto.',
  'companion-foreign':
    'Otro programa ha puesto un archivo donde iría el nuestro, así que no se ha cambiado nada. Tus bloqueos se mantienen como antes.',
  'companion-not-written': ({ reason, errno }) =>
    `No se pudo avisar a todos los navegadores (${reason === 'other' ? errno : storeReasons[reason]}). Tus bloqueos se mantienen como antes. Arréglalo y vuelve a intentarlo.`,
  'companion-not-taken': ({ reason, errno }) =>
    `Está desactivado, pero no se pudo quitar un archivo de la carpeta de un navegador (${reason === 'other' ? errno : storeReasons[reason]}). No nombra a nadie. La aplicación lo intenta de nuevo al arrancar.`,
  'companion-not-shown':
    'No se abrió ningún gestor de archivos. La carpeta está donde dice la línea de abajo.',
}
