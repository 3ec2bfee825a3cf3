/** What a lock closes beside whole sites, what it would write, and the question before it does. */
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const lockReach: Words['lockReach'] = {
  kinds: 'Qué se cierra',
  sites: { title: 'Sitios enteros', none: 'ninguno todavía' },
  pages: {
    title: 'Sus páginas',
    unknown: 'Pega un enlace arriba y su página aparecerá aquí.',
    none: 'ninguna',
    whole: (site) => `Mejor cerrar ${site} entero`,
    exact: 'No cerrar a quien tiene un nombre que empieza igual',
    exactHint:
      'Chrome y sus parientes detienen entonces la página solo si termina en barra. Sin esto, con la_ex se cierra también la_exquisita.',
    limit:
      'Un clic dentro del sitio aún puede llevar a una página cerrada: el navegador no carga ninguna página nueva. Cerrar el sitio entero se mantiene mejor.',
    inWhole: (site) => `${site} ya se cierra entero.`,
  },
  searches: {
    title: 'Búsquedas de esa persona',
    unknown: 'Añade un nombre arriba y se podrán cerrar sus búsquedas.',
    none: 'ninguna',
    of: (what, engines) =>
      `${what} en ${plural(engines, { one: '1 buscador', other: `${engines} buscadores` })}`,
    terms: 'Lo que se busca',
    groups: {
      web: 'Buscadores',
      inside: 'Búsquedas dentro de un sitio',
      people: 'Directorios de personas',
    },
    countries: 'También los buscadores con el nombre de estos países',
    country: 'Añadir un país',
    removeCountry: (name) => `Sin ${name}`,
    showAll: 'Mostrar todos los buscadores',
  },
  apps: {
    title: 'Aplicaciones',
    none: 'ninguna',
    here: 'Encontradas en este equipo',
    others: 'Otras conocidas',
    hint: 'A una aplicación cerrada se le pide que termine en cuanto arranca. Nada de lo que hay en ella se pierde ni cambia.',
    noneKnown: 'Ninguna aplicación conocida funciona en este sistema.',
  },
  held: {
    page: (whose) => `Página de ${whose}`,
    search: (text, engines) =>
      `«${text}» en ${plural(engines, { one: '1 buscador', other: `${engines} buscadores` })}`,
    app: (name) => `Aplicación ${name}`,
    rules: (browser, count) =>
      plural(count, { one: `Hay 1 regla en ${browser}.`, other: `Hay ${count} reglas en ${browser}.` }),
    rulesNone: (browser) => `Las páginas y las búsquedas pueden seguir abiertas en ${browser}.`,
    rulesNot: (browser) => `No están todas las reglas en ${browser}.`,
    apps: (names) => `Se cierran al arrancar: ${names}.`,
    appsNot: 'Ahora mismo no se vigilan las aplicaciones.',
    closed: (what) => `Hace poco: ${what}.`,
    closedAt: (name, ago) => `${name}, hace ${ago}`,
    doorway: 'Una página tranquila donde un sitio está cerrado',
    doorwayHint:
      'Responde solo en este equipo cuando se pide un sitio cerrado, y muestra tus propias palabras. Sin ella, el navegador muestra un error. Lo bloqueado sigue bloqueado. Solo si haces páginas web: mientras tanto, un servidor que arranque después no puede usar los puertos 80 y 443, salvo en 127.0.0.1.',
    doorwayNot: 'Ahora mismo no es posible. Lo bloqueado sigue bloqueado.',
  },
  refused: 'Esto no se puede cerrar:',
  see: 'Ver todo lo que se escribiría',
  rulesNeeded:
    'Las páginas y las búsquedas necesitan reglas en tus navegadores. Se te preguntará antes de escribir ninguna.',
  rulesAgreed: 'Has aceptado reglas en tus navegadores.',
  takeBack: 'Retirarlo',
  preview: {
    title: 'Antes de poner reglas en tus navegadores',
    seeTitle: 'Todo lo que se escribiría',
    intro:
      'Un navegador solo puede apartarse de una página suelta, o de una búsqueda, con reglas propias. Esto es lo que significa:',
    points: [
      'Las reglas nombran a esa persona: sus páginas y los nombres que buscarías.',
      'Están en archivos de este equipo. Los pueden leer tus propios programas y quien lo administra.',
      'Quienes hacen Chromium advierten de los programas que escriben estas reglas, porque los malos lo hacen. Por eso esta aplicación solo las escribe si lo dices tú, y nada más que estas.',
      'El navegador dirá entonces que lo gestiona tu organización. Es esto.',
      'Acaban con el bloqueo. Cada archivo queda entonces como estaba, hasta el último byte.',
      'Puedes mirarlas cuando quieras: escribe chrome://policy en Chrome y sus parientes, about:policies en Firefox.',
    ],
    agree: 'Acepto, bloquear',
    agreeOnly: 'Acepto',
    without: 'Solo sitios y aplicaciones',
    close: 'Cerrar',
    files: 'Archivo por archivo',
    noFiles:
      'No se encontró aquí ningún navegador que admita reglas. En este equipo no se pueden cerrar páginas ni búsquedas.',
    noGuard: 'Qué archivos serían, solo lo puede decir el guardián, y no responde.',
    looking: 'Preguntando al guardián qué archivos serían…',
    entries: (count) => plural(count, { one: '1 regla', other: `${count} reglas` }),
    foreign:
      'En este navegador ya hay reglas de otra parte. Se quedan; de dos listas, el navegador quizá lea solo una.',
    rules: (browser) => `Todas las reglas para ${browser}`,
    exceptions: 'Nunca se detienen, a propósito: búsquedas de ayuda',
    holds: 'Cómo se mantiene',
    each: 'Cada cosa por su nombre',
    term: (text, places) => `«${text}» en ${places}`,
    apps: 'Aplicaciones que se cierran al arrancar',
    browser: 'Navegador',
    what: 'Qué',
    hosts: (count) =>
      plural(count, {
        one: '1 nombre en el archivo hosts',
        other: `${count} nombres en el archivo hosts`,
      }),
    warnings: 'Conviene saber',
    running: 'Estas están abiertas y se cerrarían:',
    itemsOf: {
      site: (count) => plural(count, { one: '1 sitio entero', other: `${count} sitios enteros` }),
      page: (count) => plural(count, { one: '1 página', other: `${count} páginas` }),
      search: (count) => plural(count, { one: '1 búsqueda', other: `${count} búsquedas` }),
    },
  },
}
