/** What a person should know although nobody asked. */
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { time } from './time.ts'

const plural = pluralIn('es')

const ruleFaults: Readonly<Record<string, string>> = {
  'not-a-file': 'hay otra cosa en su lugar',
  'missing-folder': 'falta su carpeta',
  unreadable: 'no se puede leer',
  'read-only': 'está en un disco de solo lectura',
  'not-permitted': 'el sistema no lo permite',
  'no-space': 'el disco está lleno',
  busy: 'otro programa lo cambia todo el tiempo',
  io: 'el disco ha fallado',
}
const packed = { snap: 'un snap', flatpak: 'un Flatpak' }

const copies = { used: 'Se usa la copia anterior.', none: 'No había una copia anterior.' }

export const notes: Words['notes'] = {
  'ledger-from-copy': 'El libro del guardián estaba dañado. Sigue con la copia anterior.',
  'ledger-lost': ({ days }) =>
    `El libro del guardián estaba dañado, en sus dos copias. Los sitios que siguen escritos se mantienen hasta ${time.days(days)}; puedes pedir que se abran. Las páginas, las búsquedas y las aplicaciones vuelven a estar abiertas.`,
  'ledger-mended':
    'El libro del guardián decía algo imposible. Se ha corregido, y nada termina antes de tiempo.',
  'ledger-newer': ({ days }) =>
    `El libro del guardián lo escribió una versión más nueva. Los sitios que siguen escritos se mantienen hasta ${time.days(days)}; puedes pedir que se abran. Las páginas, las búsquedas y las aplicaciones vuelven a estar abiertas.`,
  'hosts-lines-aside': ({ lines }) =>
    plural(lines, {
      one: 'Una línea que escribió alguien más se apartó mientras dura el bloqueo. Vuelve por sí sola.',
      other: `${lines} líneas que escribió alguien más se apartaron mientras dura el bloqueo. Vuelven por sí solas.`,
    }),
  'hosts-fought-over':
    'Algo deshace una y otra vez los cambios del archivo hosts. El guardián lo intenta de nuevo cada pocos segundos.',
  'hosts-not-readable':
    'Otros programas no pueden leer el archivo hosts, así que el bloqueo no les llega. Hay que devolver el permiso de lectura.',
  'doorway-port-taken': ({ port }) =>
    `Otro programa de este equipo ocupa el puerto ${port}, así que algunas visitas a sitios bloqueados no se notan. Siguen bloqueados.`,
  'doorway-no-address':
    'Este equipo no tiene una dirección libre para la página tranquila, así que las visitas a sitios bloqueados no se notan. Siguen bloqueados.',
  'doorway-not-allowed':
    'El sistema no deja que el guardián muestre la página tranquila, así que las visitas a sitios bloqueados no se notan. Siguen bloqueados.',
  'rules-other-later': ({ file }) =>
    `La lista de otro programa, ${file}, va detrás de la nuestra, y el navegador solo sigue la última. Por eso estas reglas no se cumplen.`,
  'rules-others-list': ({ file }) =>
    `Otro programa también bloquea sitios aquí (${file}). Su lista se sigue cumpliendo junto a la tuya.`,
  'rules-let-through': ({ file }) =>
    `Las reglas de alguien más (${file}) dejan pasar lo que estas cierran. Se han dejado como están, así que una parte se abre.`,
  'rules-too-many': ({ count, max }) =>
    `Junto con lo que otros bloquean aquí, son ${count} entradas. El navegador solo lee las primeras ${max}.`,
  'rules-not-json': ({ path }) =>
    `${path} es de alguien más y no está escrito como lo lee el navegador. Se ha dejado como está, así que ahí las reglas no se cumplen.`,
  'rules-link': ({ path }) =>
    `${path} lleva a otro lugar. Se ha dejado como está, así que ahí las reglas no se cumplen.`,
  'rules-folder-open': ({ path }) =>
    `No solo quien administra este equipo puede cambiar ${path}. No se ha escrito nada ahí, así que ahí las reglas no se cumplen.`,
  'rules-name-taken': ({ path }) =>
    `${path} ya estaba y es de alguien más. Se ha dejado como está, así que ahí las reglas no se cumplen.`,
  'rules-fault': ({ fault, path, errno }) =>
    `No se pudo escribir ${path}: ${ruleFaults[fault]}${errno === '' ? '' : ` (${errno})`}. El guardián lo intenta de nuevo cada pocos segundos.`,
  'rules-not-read-back':
    'Las reglas se escribieron, pero algo las cambió enseguida. El guardián lo sigue intentando.',
  'rules-fought-over':
    'Algo deshace las reglas una y otra vez. El guardián lo intenta de nuevo cada pocos segundos.',
  'rules-all-may-read': ({ path }) =>
    `Todas las personas que usan este equipo pueden leer ${path}, porque también tiene reglas de otros. Ahí se vería lo que cierras.`,
  'rules-packed': ({ how }) =>
    `Este navegador es ${packed[how]}. Desde aquí no se puede saber si ve estas reglas, así que no cuentes con ello.`,
  'rules-none-taken':
    'Este navegador no acepta reglas. En él se cierran sitios enteros, pero no páginas ni búsquedas.',
  'rules-place-unsure':
    'Las reglas se escriben donde se dice que este navegador las busca. No se ha podido probar, así que no cuentes con ello.',
  'rules-not-here':
    'En este sistema no se escriben reglas para navegadores. Los sitios enteros sí se cierran.',
  'apps-not-seen':
    'El guardián no puede ver qué apps están abiertas, así que no puede cerrarlas. A los sitios no les afecta.',
  'apps-not-here': 'El guardián no puede vigilar apps en este sistema. A los sitios no les afecta.',
  'app-not-closed': ({ service }) =>
    `Una app de ${service} está abierta y no se cierra. Ciérrala tú, o reinicia el ordenador.`,
  'data-missing': `Faltaba el archivo con tus datos. ${copies.used}`,
  'data-damaged': ({ file, copy }) =>
    `No se pudo leer el archivo con tus datos. ${copies[copy]} El archivo dañado se guarda como ${file}.`,
}
