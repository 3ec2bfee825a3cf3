/** Buttons in every kind and state. */
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Group, Specimen } from '../specimen.tsx'

const kinds = [
  ['primary', 'Lock'],
  ['secondary', 'Not now'],
  ['quiet', 'Change'],
  ['danger', 'Delete everything'],
  ['link', 'Read more'],
] as const

export const Buttons = () => (
  <>
    {kinds.map(([kind, label]) => (
      <Group title={kind} key={kind}>
        <Specimen name="default">
          <Button kind={kind}>{label}</Button>
        </Specimen>
        <Specimen name="hover" as="hovered">
          <Button kind={kind}>{label}</Button>
        </Specimen>
        <Specimen name="pressed" as="pressed">
          <Button kind={kind}>{label}</Button>
        </Specimen>
        <Specimen name="keyboard focus" as="focus-visible">
          <Button kind={kind}>{label}</Button>
        </Specimen>
        <Specimen name="disabled">
          <Button kind={kind} isDisabled>
            {label}
          </Button>
        </Specimen>
        {kind !== 'link' && (
          <Specimen name="pending">
            <Button kind={kind} pending="Locking…">
              {label}
            </Button>
          </Specimen>
        )}
      </Group>
    ))}
    <Group title="Sizes, signs, long words">
      <Specimen name="small">
        <Button size="small">Add a day</Button>
      </Specimen>
      <Specimen name="large">
        <Button kind="primary" size="large">
          Not now
        </Button>
      </Specimen>
      <Specimen name="with a sign">
        <Button icon={<Icon name="plus" />}>Add</Button>
      </Specimen>
      <Specimen name="long words" wide>
        <Button>
          I have written it down and given it to somebody whom I trust, and who will not give it back
        </Button>
      </Specimen>
      <Specimen name="in a sentence" wide>
        <p>
          The guard is not running. You can <Button kind="link">start it now</Button>, or later.
        </p>
      </Specimen>
    </Group>
  </>
)
