/** What a page says when there is something to know, nothing yet, something under way, or something wrong. */
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress, Waiting } from '../../ui/progress.tsx'
import { Group, Specimen } from '../specimen.tsx'

export const States = () => (
  <>
    <Group title="Notice">
      <Specimen name="info" wide>
        <Notice>Pages that are already open may stay usable for a minute.</Notice>
      </Specimen>
      <Specimen name="good" wide>
        <Notice kind="good">The guard holds 26 names in this computer’s hosts file.</Notice>
      </Specimen>
      <Specimen name="with care" wide>
        <Notice kind="warn" title="Not everything is in force.">
          Another program has written its own line for one of the names.
        </Notice>
      </Specimen>
      <Specimen name="cannot be taken back" wide>
        <Notice kind="danger" title="This deletes all letters." action={<Button>Keep them</Button>}>
          They are only on this computer. Nobody can bring them back.
        </Notice>
      </Specimen>
    </Group>
    <Group title="Nothing yet">
      <Specimen name="empty state" wide>
        <EmptyState title="No reasons yet" action={<Button kind="primary">Write the first</Button>}>
          On a hard evening one sentence of your own helps more than ten of ours.
        </EmptyState>
      </Specimen>
    </Group>
    <Group title="Under way">
      <Specimen name="a known way" wide>
        <Progress label="Clean-out" value={3} max={10} words="3 of 10 steps" />
      </Specimen>
      <Specimen name="at its beginning" wide>
        <Progress label="Export" value={0} />
      </Specimen>
      <Specimen name="waiting" wide>
        <Waiting label="Asking the guard what holds now…" slowLabel="The guard has not answered yet." />
      </Specimen>
      <Specimen name="waiting for long" wide>
        <Waiting
          label="Asking the guard…"
          slowLabel="The guard has not answered yet. Your locks stay as they are."
          slowAfter={0}
          action={<Button size="small">Ask again</Button>}
        />
      </Specimen>
    </Group>
    <Group title="Something wrong">
      <Specimen name="error state" wide>
        <ErrorState
          happened="The letter could not be saved: the disk is full."
          safe="It is still here in the window, and the older ones are untouched."
          todo="Free some space, then save again."
          action={<Button>Save again</Button>}
        />
      </Specimen>
    </Group>
  </>
)
