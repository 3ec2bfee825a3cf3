/** Every primitive in every state, by day and by night. */
import { useEffect, useState, type ComponentType } from 'react'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { Toasts } from '../ui/toasts.tsx'
import { UiFrame } from '../ui/ui-frame.tsx'
import { Buttons } from './sections/buttons.tsx'
import { Choices } from './sections/choices.tsx'
import { Dates } from './sections/dates.tsx'
import { Fields } from './sections/fields.tsx'
import { Ground } from './sections/ground.tsx'
import { Lists } from './sections/lists.tsx'
import { Overlays } from './sections/overlays.tsx'
import { States } from './sections/states.tsx'
import { Structure } from './sections/structure.tsx'

const sections: readonly (readonly [id: string, title: string, content: ComponentType])[] = [
  ['ground', 'Ground', Ground],
  ['buttons', 'Buttons', Buttons],
  ['fields', 'Fields', Fields],
  ['choices', 'Choices', Choices],
  ['lists', 'Lists', Lists],
  ['dates', 'Dates and times', Dates],
  ['states', 'States of things', States],
  ['structure', 'Structure', Structure],
  ['overlays', 'Above the page', Overlays],
]

const themes = [
  { value: 'both', label: 'Both' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

const locales = [
  { value: 'en-GB', label: 'English' },
  { value: 'es-ES', label: 'Español' },
] as const

type Theme = (typeof themes)[number]['value']

export const Gallery = () => {
  const [theme, setTheme] = useState<Theme>('both')
  const [locale, setLocale] = useState<(typeof locales)[number]['value']>('en-GB')
  useEffect(() => {
    if (theme === 'both') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])
  const panes = theme === 'both' ? (['light', 'dark'] as const) : [theme]
  return (
    <UiFrame locale={locale}>
      <header className="gallery-head">
        <div>
          <h1>Gallery</h1>
          <nav aria-label="Sections">
            {sections.map(([id, title]) => (
              <a key={id} href={`#${id}`}>
                {title}
              </a>
            ))}
          </nav>
        </div>
        <div className="row">
          <RadioGroup label="Appearance" look="row" options={themes} value={theme} onChange={setTheme} />
          <Select label="Language" options={locales} value={locale} onChange={setLocale} />
        </div>
      </header>
      <main>
        {sections.map(([id, title, Content]) => (
          <section className="gallery-section" id={id} key={id} aria-labelledby={`title-${id}`}>
            <h2 id={`title-${id}`}>{title}</h2>
            <div className="panes">
              {panes.map((pane) => (
                <div className="pane" data-theme={pane} key={pane}>
                  <Content />
                </div>
              ))}
            </div>
          </section>
        ))}
      </main>
      <Toasts words={{ region: 'Messages', undo: 'Undo', close: 'Close' }} />
    </UiFrame>
  )
}
