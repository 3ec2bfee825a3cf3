/** The words of the companion in the browser. */

export const companion = {
  title: 'This page is closed for now',
}
