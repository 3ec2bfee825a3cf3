/** What everything stands on: colours, letters and numbers. */
import { Group, Specimen } from '../specimen.tsx'

/** Ground and ink, by the names of the tokens. */
const swatches = [
  ['paper', 'ink'],
  ['card', 'ink'],
  ['raised', 'ink'],
  ['sunken', 'ink'],
  ['paper', 'ink-soft'],
  ['sunken', 'ink-soft'],
  ['accent', 'on-accent'],
  ['accent-strong', 'on-accent'],
  ['accent-wash', 'ink'],
  ['card', 'accent'],
  ['warn-wash', 'warn-ink'],
  ['danger-wash', 'danger-ink'],
  ['good-wash', 'good-ink'],
] as const

export const Ground = () => (
  <>
    <Group title="Colour">
      <div className="swatches specimen wide">
        {swatches.map(([ground, ink]) => (
          <p
            className="swatch"
            key={ground + ink}
            style={{ background: `var(--${ground})`, color: `var(--${ink})` }}
          >
            {ink}
            <br />
            on {ground}
          </p>
        ))}
      </div>
    </Group>
    <Group title="Letters">
      <Specimen name="Newsreader, the number" wide>
        <p className="gallery-number">1047</p>
      </Specimen>
      <Specimen name="Newsreader, a title" wide>
        <p className="gallery-title">A week without a word</p>
      </Specimen>
      <Specimen name="Newsreader, a heading" wide>
        <p className="gallery-large">What holds now</p>
      </Specimen>
      <Specimen name="Nunito Sans, text" wide>
        <p>
          You looked. The other streak stands. <strong>What let you in?</strong> Miraste. ¿Qué te dejó entrar?
          Łukasz, Ayşe, Zoë.
        </p>
      </Specimen>
      <Specimen name="Nunito Sans, small and soft" wide>
        <p className="soft small">The wish often passes within that time. You can take it back.</p>
      </Specimen>
      <Specimen name="Figures of one width" wide>
        <p className="gallery-figures">
          11:11 · 28.11.2026
          <br />
          04:48 · 09.03.2025
        </p>
      </Specimen>
    </Group>
  </>
)
