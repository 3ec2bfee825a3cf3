/** The words of the companion: of its page in the browser, and of its switch in the app. */
import type { Words } from '../en.ts'

export const companion: Words['companion'] = {
  title: 'Esta página está cerrada por ahora',

  heading: 'Clics dentro de una página',
  intro:
    'Algunos sitios llevan a otra página sin cargar nada. Las reglas del navegador no lo ven. Una pequeña extensión, que pones tú, sí: muestra en su lugar una página tranquila, con tu motivo.',
  on: 'Dejar que los navegadores pregunten a esta aplicación',
  onHint:
    'Escribe un pequeño archivo en la carpeta de cada navegador de abajo, para que la extensión pueda preguntar qué está cerrado. No nombra a nadie y se va cuando desactivas esto.',
  looking: 'Buscando navegadores…',
  told: (browsers) => `Saben a quién preguntar: ${browsers}.`,
  untold: (browsers) =>
    `Sin avisar todavía: ${browsers}. Desactiva esto y actívalo otra vez, o vuelve a abrir la aplicación.`,
  foreign: (browsers) => `Sin tocar: ${browsers}. Hay un archivo de otro programa donde iría el nuestro.`,
  unseen: 'Si la extensión está puesta y activada en un navegador, solo lo sabe el navegador.',
  stepsTitle: 'Ponerla en un navegador',
  steps: (address) => [
    `Escribe ${address} donde van las direcciones y pulsa Intro.`,
    'Activa el «Modo de desarrollador», arriba en esa página.',
    'Pulsa aquí «Mostrar la carpeta» y arrastra esa carpeta a la página.',
    'Para las ventanas privadas también: pulsa «Detalles» en su tarjeta y luego «Permitir en modo Incógnito».',
  ],
  otherwise: '¿No se puede arrastrar? Pulsa allí «Cargar descomprimida» y escribe esta línea como carpeta:',
  show: 'Mostrar la carpeta',
  copy: 'Copiar esta línea',
  copied: 'Copiada',
  limitsTitle: 'Lo que conviene saber',
  limits: [
    'Oye a qué direcciones van tus pestañas, para compararlas. No lee ninguna página, no guarda nada y no envía nada fuera de este equipo.',
    'Puedes quitarla cuando quieras. No es un bloqueo: lo bloqueado sigue bloqueado sin ella.',
    'Al arrancar, el navegador puede decir que hay una extensión en modo de desarrollador. Es esta.',
    'Firefox solo admite extensiones que han firmado quienes lo hacen, así que allí no está.',
    'Los navegadores que vinieron como Snap o Flatpak no pueden abrir el programa al que pregunta.',
  ],
  notHere: 'En este sistema la aplicación todavía no puede avisar a los navegadores.',
  noBrowser:
    'Aquí no se ha abierto todavía ninguno de estos: Chromium, Chrome, Edge, Brave, Vivaldi. Abre uno una vez y vuelve.',
}
