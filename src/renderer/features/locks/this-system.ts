/** Which system the page runs on, as far as it decides what is offered. */

export const thisSystem: 'linux' | 'macos' | 'windows' = /Windows/.test(navigator.userAgent)
  ? 'windows'
  : /Mac/.test(navigator.userAgent)
    ? 'macos'
    : 'linux'
