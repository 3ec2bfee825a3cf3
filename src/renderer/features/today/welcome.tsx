/** The first sight of the app: one question and one date. */
import { QuietWindow } from '../../ui/quiet-window.tsx'
import { PersonForm } from './person-form.tsx'
import { todayWords } from './words.ts'

export const Welcome = ({ today }: { today: string }) => (
  <main className="welcome">
    <QuietWindow day={0} />
    <section className="card stack" aria-labelledby="welcome-title">
      <div className="stack-close">
        <h1 id="welcome-title">{todayWords.formTitle}</h1>
        <p className="soft">{todayWords.formHint}</p>
      </div>
      <PersonForm person={null} today={today} />
    </section>
  </main>
)
