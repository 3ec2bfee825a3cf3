/** The words of the settings. */
import type { Words } from '../en.ts'

export const settings: Words['settings'] = {
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
    'El nombre de esa persona, tus días, tus razones y tus planes se quitan de este equipo, y la aplicación deja de abrirse con él. Los bloqueos siguen hasta que pase su tiempo.',
  deleteConfirm: 'Borrarlo todo',
  cancel: 'Cancelar',
}
