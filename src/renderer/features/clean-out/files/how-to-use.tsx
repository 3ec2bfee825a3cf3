/** Step by step, how a file is put to work in its tool. */
import { useWords } from '../../../words.tsx'

export const HowToUse = ({ steps }: { readonly steps: readonly string[] }) => {
  const { files } = useWords().words
  return (
    <div className="stack-close">
      <h3>{files.howTo}</h3>
      <ol className="file-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="soft small">{files.stepsMay}</p>
    </div>
  )
}
