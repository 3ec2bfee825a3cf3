/** What writes dates, numbers and lists for a place, kept: to make one takes a hundred times as long as to ask it. */

const keeping = <Options, Format>(make: (locale: string, options?: Options) => Format) => {
  const made = new Map<string, Format>()
  return (locale: string, options?: Options): Format => {
    const key = `${locale} ${JSON.stringify(options)}`
    const known = made.get(key) ?? make(locale, options)
    made.set(key, known)
    return known
  }
}

/** Of dates on the calendar; instants are for a zone, and the one of this computer changes on a journey. */
export const dateFormat = keeping<
  Intl.DateTimeFormatOptions & { readonly timeZone: string },
  Intl.DateTimeFormat
>((locale, options) => new Intl.DateTimeFormat(locale, options))

export const numberFormat = keeping<Intl.NumberFormatOptions, Intl.NumberFormat>(
  (locale, options) => new Intl.NumberFormat(locale, options),
)

export const listFormat = keeping<Intl.ListFormatOptions, Intl.ListFormat>(
  (locale, options) => new Intl.ListFormat(locale, options),
)

/** One for each language: every file of words asks for it. */
export const pluralRules = keeping<undefined, Intl.PluralRules>((locale) => new Intl.PluralRules(locale))
