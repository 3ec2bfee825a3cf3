/** Why something could not be done, where it was asked for, and read out at once. */
import { sayRefusal, type Refusal } from '../../shared/model/refusal.ts'

export const RefusalWords = ({ refusal, id }: { refusal: Refusal | null; id?: string }) =>
  refusal && (
    <p className="words" role="alert" id={id}>
      {sayRefusal(refusal)}
    </p>
  )
