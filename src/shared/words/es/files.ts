/** The words of the files that do the work: rules for mail, one card to block, a message to friends. */
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const files: Words['files'] = {
  title: 'Lo que hace el trabajo',
  hint: 'Todo se hace aquí, en este equipo. Nada se envía a ningún sitio.',
  choose: '¿Qué quieres hacer?',
  works: {
    guides: { title: 'Cerrar una aplicación o teléfono', hint: 'Paso a paso, de uno en uno.' },
    mail: { title: 'Apartar su correo', hint: 'Una regla que lo ordena antes de que lo veas.' },
    card: { title: 'Bloquear en el teléfono', hint: 'Un contacto con todos sus números.' },
    message: { title: 'Pedir que no haya noticias', hint: 'Un mensaje en tu tono, para copiar o enviar.' },
  },
  copy: 'Copiar',
  copied: 'Copiado',
  save: 'Guardar el archivo',
  saved: (path) => `Guardado: ${path}`,
  look: 'Ver lo que contiene',
  howTo: 'Cómo usarlo',
  stepsMay: 'Los nombres de los menús pueden ser otros.',
  notReady: 'Añade al menos una dirección.',
  mail: {
    title: 'Correo que nunca te llega',
    hint: 'Una regla en tu buzón aparta cada correo suyo antes de que lo veas.',
    addresses: 'Sus direcciones de correo',
    addressesHint: 'Una en cada línea. Añade las nuevas más adelante y usa el archivo otra vez.',
    tool: 'Tu correo',
    fate: 'Qué pasa con él',
    fates: { seal: 'Se guarda sin leer, en una carpeta propia', bin: 'A la papelera, sin leer' },
    fateHints: {
      seal: 'No tienes que mirarlo nunca. Está ahí si lo necesitas.',
      bin: 'Desaparece del todo al cabo de unas semanas.',
    },
    whySeal:
      'Dijiste que la seguridad es una cuestión. Lo que llegue puede servir de prueba algún día, así que se guarda, sin leer, salvo que elijas otra cosa.',
    folder: 'Nombre de la carpeta',
    folderName: 'Apartado',
    trash: 'Cómo llama tu servidor a la papelera',
    vanish: 'Tirarlo en el servidor al instante',
    vanishHint: 'No queda nada, ni en la papelera.',
    plus: 'También con algo detrás de un signo más',
    plusHint: 'Como sam+nuevo@example.org para sam@example.org.',
    lookalikes: 'También lo que se le parece',
    lookalikesHint:
      'El mismo nombre en otro proveedor. Puede ser otra persona, así que siempre se guarda y nunca se tira.',
    names: 'Nombres con los que escribe',
    namesHint: 'Nombre y apellido, uno en cada línea.',
    ruleName: 'Regla de correo',
    askAddress: 'Tu propia dirección de correo',
    tools: {
      gmail: 'Gmail',
      outlook: 'Outlook.com y el nuevo Outlook',
      exchange: 'Outlook en el trabajo o los estudios',
      icloud: 'iCloud Mail',
      yahoo: 'Yahoo Mail',
      proton: 'Proton Mail',
      gmx: 'GMX y WEB.DE',
      thunderbird: 'Thunderbird',
      sieve: 'Un proveedor con Sieve (Fastmail, mailbox.org, Posteo, el tuyo)',
    },
    does: {
      seal: (count, folder) =>
        `El correo de ${count} va sin leer a la carpeta «${folder}». No entra en tu bandeja.`,
      bin: (count) => `El correo de ${count} va a la papelera, sin leer.`,
    },
    notes: {
      'plus-not': 'Este buzón busca palabras enteras. Escribe cada dirección con signo más que conozcas.',
      'by-part':
        'Lo que solo se parece se encuentra por una parte del nombre. Mira la carpeta de vez en cuando, o pide que lo haga alguien de confianza.',
      'no-lookalikes':
        'Ninguna dirección ni nombre completo de aquí es tan especial como para buscar otros parecidos.',
      'in-parts': 'Hay muchas direcciones, así que esto crea más de una regla.',
      'bin-empties':
        'La papelera se vacía sola al cabo de unas semanas. Lo que pueda ser una prueba es mejor guardarlo.',
      'names-left-out': 'Un nombre con comillas no se pudo usar.',
    },
    ignores: {
      gmail:
        'Gmail no distingue john.smith de johnsmith, y busca palabras, no letras exactas. Puede pasar un aviso de algo compartido desde otro sistema.',
      exchange:
        'Exchange pregunta antes de quitar reglas que un Outlook antiguo apagó. Lee lo que dice antes de responder.',
      thunderbird:
        'Thunderbird solo ordena mientras está abierto. Tu teléfono muestra el correo antes: si se puede, es mejor una regla en el proveedor.',
      sieve:
        'Quien escribe desde una dirección nueva y con otro nombre aún pasa. Añade la dirección cuando ocurra.',
    },
    steps: {
      gmail: [
        'Abre Gmail en un navegador, luego Configuración, Ver todos los ajustes.',
        'Abre Filtros y direcciones bloqueadas, y abajo elige Importar filtros.',
        'Elige el archivo, Abrir archivo y después Crear filtros.',
        'Marca la casilla para el correo que ya está, si también quieres moverlo.',
      ],
      outlook: [
        'Abre Configuración, Correo, Reglas, y añade una regla.',
        'Como condición elige De, y pega las direcciones.',
        'Como acción elige Mover a una carpeta nueva, o Eliminar.',
        'Activa Detener el procesamiento de más reglas, y guarda.',
        'No uses la lista de remitentes bloqueados si quieres conservar el correo: se vacía a los diez días.',
      ],
      exchange: [
        'Crea antes la carpeta en Outlook, junto a la bandeja de entrada, con el nombre de arriba.',
        'Abre PowerShell y escribe Connect-ExchangeOnline. Te pide iniciar sesión.',
        'Ejecuta ahí el archivo. Te pide tu propia dirección.',
        'Si tu trabajo no lo permite, haz la regla a mano: Configuración, Correo, Reglas.',
      ],
      icloud: [
        'Abre icloud.com, Mail, luego la rueda y Ajustes, Reglas.',
        'Añade una regla: si un mensaje es de, y pega una dirección.',
        'Después mover a carpeta, o a la papelera. Haz una regla para cada dirección.',
        'Bloquear el contacto en el iPhone también manda el correo a la papelera, o lo deja marcado: Ajustes, Mail, Opciones de remitente bloqueado.',
      ],
      yahoo: [
        'Abre Configuración, Más ajustes, Filtros, y añade un filtro.',
        'Como remitente elige contiene, y pega una dirección.',
        'Elige la carpeta. Haz un filtro para cada dirección.',
      ],
      proton: [
        'Abre Ajustes, Todos los ajustes, Filtros, y añade un filtro Sieve.',
        'Copia de aquí el texto del archivo Sieve y pégalo ahí.',
        'Para pocas direcciones basta la lista de remitentes bloqueados; no guarda nada.',
      ],
      gmx: [
        'Abre Ajustes, Reglas de filtro, y crea una regla.',
        'Como remitente elige contiene, y pega una dirección.',
        'Elige la carpeta, o eliminar al instante. Repite con cada dirección.',
      ],
      thunderbird: [
        'Crea antes la carpeta: en Carpetas locales, una carpeta nueva con el nombre de arriba.',
        'Abre Configuración de la cuenta, Configuración del servidor. Abajo está la carpeta de la cuenta. Después cierra Thunderbird.',
        'Si ahí no hay ningún msgFilterRules.dat, pon el archivo guardado.',
        'Si lo hay, ábrelo con un editor de texto y pega al final el texto copiado.',
        'Abre Thunderbird. Las reglas están en Herramientas, Filtros de mensajes.',
      ],
      sieve: [
        'Entra en tu correo con un navegador y abre sus ajustes. Busca Filtros, Reglas o Sieve.',
        'Crea un guion nuevo y pega o sube el archivo.',
        'Si ya hay uno, pon estas reglas antes que las demás, y une las palabras de las dos líneas require en una, arriba.',
        'Actívalo y mándate un correo para ver que todo lo demás llega.',
      ],
    },
  },
  card: {
    title: 'Un contacto para bloquear',
    hint: 'Todos los números y direcciones en una tarjeta, para bloquear una sola vez.',
    numbers: 'Sus números de teléfono',
    numbersHint: 'Uno en cada línea, con el prefijo del país.',
    addresses: 'Sus direcciones de correo',
    name: 'Qué dice la tarjeta',
    nameHint: 'Quien vea tu teléfono ve este nombre.',
    usualName: 'No contestar',
    does: (numbers, addresses) => `Una tarjeta con ${numbers} y ${addresses}.`,
    notReady: 'Añade al menos un número o una dirección.',
    steps: [
      'Pasa el archivo a tu teléfono, por cable, nube o un correo a ti, y ábrelo ahí.',
      'Añádelo a tus contactos. Quita las tarjetas antiguas de esa persona, o únelas con esta.',
      'iPhone: abre la tarjeta y elige Bloquear contacto. Todo queda bloqueado a la vez.',
      'Android: abre la tarjeta. Algunos teléfonos bloquean el contacto entero, o lo mandan al buzón de voz; en otros, bloquea cada número.',
    ],
  },
  message: {
    title: 'Un mensaje a amistades y familia',
    hint: 'Para que nadie te traiga noticias. Cámbialo como quieras.',
    tone: 'Cómo debe sonar',
    tones: { short: 'Breve', warm: 'Cálido', firm: 'Firme' },
    alias: 'El nombre que conocen tus amistades',
    text: 'Tu mensaje',
    mail: 'Abrir en mi programa de correo',
    mailHint: 'Abre un correo nuevo sin dirección. Tú lo miras y tú lo envías.',
    subject: 'Un pequeño favor',
    bodies: {
      short: (alias) =>
        `Hola. ${alias} y yo ya no tenemos contacto. Por favor, no me traigas noticias ni le cuentes nada de mí.`,
      warm: (alias) =>
        `Gente querida: me tomo un tiempo para sanar, y por eso no tengo contacto con ${alias}. Lo que más me ayuda es que no me cuentes cómo le va y que no le cuentes nada de mí. No hace falta tomar partido. Prefiero mil veces saber de ti.`,
      firm: (alias) =>
        `He cortado todo contacto con ${alias}. Por favor, no me traigas noticias ni mensajes, no me enseñes publicaciones y no cuentes nada de mí, ni dónde vivo ni qué hago. Si te pregunta, di que no hablas de mí.`,
    },
    unless: 'Hay una excepción: si se trata de mi seguridad, dímelo enseguida.',
    unlessChildren:
      'Hay una excepción: si se trata de mi seguridad o de la de nuestras criaturas, dímelo enseguida.',
    thanks: { short: 'Gracias.', warm: 'Gracias por estar ahí.', firm: 'Gracias por respetarlo.' },
    careful: 'Envíalo solo a quien no se lo vaya a enseñar.',
  },
  addresses: (count) => `${count} ${plural(count, { one: 'dirección', other: 'direcciones' })}`,
  numbers: (count) => `${count} ${plural(count, { one: 'número', other: 'números' })}`,
}
