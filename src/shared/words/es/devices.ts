/** Lists of names for the devices that this computer cannot reach, and what to do with them there. */
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const devices: Words['devices'] = {
  title: 'Teléfono y otros dispositivos',
  hint: 'Un bloqueo de aquí no llega a tu teléfono. Allí se pueden cerrar los mismos nombres, con programas que aceptan una lista.',
  open: 'Hacer una lista',
  dialogTitle: 'Una lista para otro dispositivo',
  of: 'Cerrado en la lista',
  ofHint: 'Lo que ahora está bloqueado aquí. Añade lo que más deba cerrarse allí.',
  own: 'También sus propias direcciones',
  ownHint: (name) => `Como ${name}. La lista nombra entonces a esa persona.`,
  nothing: 'Elige al menos un sitio.',
  where: '¿Dónde se va a usar?',
  formats: {
    plain: { label: 'Pi-hole o NextDNS', hint: 'Un nombre en cada línea.' },
    adguard: {
      label: 'AdGuard o uBlock Origin',
      hint: 'Para AdGuard Home, la aplicación AdGuard y el navegador de muchos teléfonos.',
    },
    dnsmasq: { label: 'Un router', hint: 'Con OpenWrt, o cualquier otro que use dnsmasq.' },
    hosts: { label: 'Otro ordenador', hint: 'Líneas para su archivo hosts.' },
  },
  steps: {
    plain: [
      'Pi-hole: abre Lists, añade la dirección del archivo en tu servidor (file:///home/tu/names.txt) y actualiza gravity.',
      'NextDNS: abre Denylist y añade el nombre principal de cada sitio, como instagram.com. Lo que está debajo se cierra con él.',
      'Haz que el dispositivo use ese servidor: en NextDNS, la página Setup dice cómo.',
    ],
    adguard: [
      'AdGuard Home: abre Filtros, Reglas de filtrado personalizadas, y pega la lista.',
      'La aplicación AdGuard: abre Protección DNS, Filtros DNS, Reglas de usuario, y pégala.',
      'uBlock Origin: abre el panel, Mis filtros, y pégala. Entonces vale solo en ese navegador.',
    ],
    dnsmasq: [
      'Copia el archivo al router, en /etc/dnsmasq.d/ (en OpenWrt: indica antes esa carpeta como confdir).',
      'Reinicia dnsmasq: /etc/init.d/dnsmasq restart.',
      'Vale para todos los dispositivos que preguntan a este router, y solo en casa.',
      'Un router que no acepta archivos: haz la lista en NextDNS o AdGuard DNS, y pon como servidores DNS del router las direcciones que te muestren.',
    ],
    hosts: [
      'Abre el archivo hosts con permisos de administración: /etc/hosts, o C:\\Windows\\System32\\drivers\\etc\\hosts.',
      'Pega la lista al final y guarda.',
      'Mejor todavía: instala allí esta aplicación, para que nada se pueda quitar en un momento de flaqueza.',
    ],
  },
  phones: 'En un teléfono',
  phoneLimits: [
    'Android: Ajustes, Red, DNS privado acepta el nombre de un servidor, no una lista. Haz la lista en NextDNS o AdGuard DNS y pon el nombre que te muestran.',
    'Android: quien tiene el teléfono puede desactivar el DNS privado, y una VPN lo esquiva. No llega a las aplicaciones que buscan los nombres a su manera.',
    'iPhone: un perfil DNS de NextDNS o AdGuard DNS hace lo mismo. Se puede quitar en Ajustes en cualquier momento.',
    'iPhone: Tiempo de uso, Restricciones de contenido, Contenido web también cierra sitios. Que elija el código alguien de confianza.',
    'Las aplicaciones del teléfono: bórralas, o limítalas en Tiempo de uso o Bienestar digital. Ninguna lista hace eso.',
  ],
  notPages: 'Una lista solo conoce sitios enteros: ni páginas sueltas ni búsquedas.',
  neutral:
    'La lista nombra sitios, y a nadie. Lo que tiene que seguir abierto, como los teléfonos de ayuda, nunca está en ella.',
  notNeutral:
    'La lista nombra también a esa persona. Lo que tiene que seguir abierto, como los teléfonos de ayuda, nunca está en ella.',
  adguardBelow:
    'En esta clase de lista, un nombre vale por todo lo que está debajo, menos las páginas de ayuda.',
  names: (count) => plural(count, { one: '1 nombre', other: `${count} nombres` }),
  copy: 'Copiar la lista',
  copied: 'Copiado',
  save: 'Guardar como archivo',
  saved: 'Guardado.',
  preview: 'La lista',
}
