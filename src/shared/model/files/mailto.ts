/** The one kind of address that is ever handed to the system: a new mail to nobody, with its words filled in (RFC 6068). */

/** Signs that `encodeURIComponent` leaves alone, and that some mail programs or shells read as something else. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '').replace(/\r\n?|\n/g, '\r\n')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

export const mailtoOf = (subject: string, body: string): string =>
  `mailto:?subject=${encode(subject.replace(/[\r\n]+/g, ' '))}&body=${encode(body)}`
