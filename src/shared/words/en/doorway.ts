/** The words of the page that a locked site shows instead. It does not know who looks at it, nor for whom it is closed. */

export const doorway = {
  title: 'Closed for now',
  heading: 'This site is closed for now',
  why: 'It was closed by choice, on a calmer day. Nothing is broken.',
  hint: 'If the choice was yours, open your app with this window. What helps you is there.',
}
