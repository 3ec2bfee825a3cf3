/** Copies a text. The clipboard is a permission, and all of these are denied: the old way needs none. */

/** @returns whether it is in the clipboard now */
export const copyText = (text: string): boolean => {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  // In sight of nobody, and without scrolling anything there.
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  return done
}
