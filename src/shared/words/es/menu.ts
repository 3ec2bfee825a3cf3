/** The application menu. */
import type { Words } from '../en.ts'

export const menu: Words['menu'] = {
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
}
