/** How the app is there beside its window: the words of its settings, and of leaving. */
import type { Words } from '../en.ts'

export const presence: Words['presence'] = {
  neutralName: 'Planificador semanal',
  unreadable: 'No se puede leer lo guardado. Abre la aplicación: ella dice qué se puede hacer.',

  clock: 'Junto al reloj',
  style: 'Lo que muestra el símbolo',
  styles: { number: 'El número de días', window: 'La ventana', neutral: 'Un calendario sencillo' },
  styleDiscreet: (name) => `Mientras se llame «${name}», el símbolo es un calendario sencillo.`,
  hideNumber: 'Ocultar el número por ahora',
  hideNumberHint: 'Ni el símbolo ni sus palabras lo dicen, hasta que apagues esto.',
  noPanel:
    'Ningún panel de este escritorio acepta símbolos ahora mismo, así que no hay ninguno. Aparece por sí solo cuando uno lo haga. Hasta entonces, abre la aplicación como la has abierto ahora.',
  atLogin: 'Abrir en silencio con el equipo',
  atLoginHint: 'Solo viene el símbolo, sin ventana.',

  pops: 'Avisos breves',
  news: 'Pueden aparecer avisos breves',
  newsHint: 'No nombran a nadie ni nada de lo que pasó. Se respeta el «no molestar» de este equipo.',
  quiet: 'Horas de calma',
  quietHint: 'Entonces no aparece nada.',
  quietFrom: 'Desde',
  quietTo: 'Hasta',

  unseen: 'Sin llamar la atención',
  discreet: (name) => `Llamarla «${name}»`,
  discreetHint:
    'La ventana, el símbolo y los avisos llevan este nombre y una imagen sencilla. La lista de programas en marcha, la carpeta de tus datos y la lista de programas instalados conservan el de antes, y quien abra la ventana ve lo que es.',
  nameBefore: (name) =>
    `Las listas de ventanas abiertas pueden seguir diciendo «${name}» hasta que esta ventana se abra de nuevo. Vuelve donde está. Los bloqueos y todo lo guardado se quedan; solo se perdería lo que hayas escrito sin guardarlo.`,
  makeAnew: 'Abrir la ventana de nuevo',
  hide: 'Ocultar al instante',
  hideHint: 'Pulsa Mayúsculas tres veces en un segundo, con la ventana activa, y desaparece.',
  hideNoPanel: 'Sin símbolo junto al reloj, su nombre se queda en la lista de ventanas abiertas.',
  hideKeys: 'En cualquier parte, con estas teclas',
  noKeys: 'Ninguna',
  keysTaken: 'Otro programa usa estas teclas, o este escritorio no cede ninguna. Elige otras.',
  shift: 'Mayús',

  leavingTitle: 'Antes de cerrar',
  staysHere:
    'La ventana se va y la aplicación se queda junto al reloj: sigue contando, y su símbolo trae la ventana de vuelta.',
  ends: 'Aquí no hay sitio junto al reloj, así que la aplicación termina con su ventana. Tus días se cuentan igual cuando la abras de nuevo.',
  locksStay:
    'Los bloqueos los mantiene el guardián, con o sin esta aplicación. Terminan cuando pasa su tiempo.',
  quittingTitle: 'Antes de terminar',
  meanwhile:
    'Tus días se cuentan igual. Lo que tienes en tu plan no se recuerda hasta que abras la aplicación de nuevo.',
  close: 'Cerrar la ventana',
  end: 'Terminar la aplicación',
  stay: 'Dejarla abierta',
}
