/** What a person should know although nobody asked. */
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { time } from './time.ts'

const plural = pluralIn('es')

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
  'data-missing': `Faltaba el archivo con tus datos. ${copies.used}`,
  'data-damaged': ({ file, copy }) =>
    `No se pudo leer el archivo con tus datos. ${copies[copy]} El archivo dañado se guarda como ${file}.`,
}
