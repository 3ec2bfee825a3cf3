/** What the primitives need to know of the page around them: its language, for dates, numbers and names of parts. */
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'

export const UiFrame = ({ locale, children }: { readonly locale: string; readonly children: ReactNode }) => (
  <I18nProvider locale={locale}>{children}</I18nProvider>
)
