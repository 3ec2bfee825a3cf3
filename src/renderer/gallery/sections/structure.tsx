/** What holds other things: cards, tabs, and more behind a line. */
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { Group, Specimen } from '../specimen.tsx'

export const Structure = () => (
  <>
    <Group title="Card">
      <Specimen name="paper" wide>
        <Card title="What holds now" level={3} action={<Button kind="quiet">Check</Button>}>
          <p className="soft">Nothing is locked.</p>
        </Card>
      </Specimen>
      <Specimen name="sunken" wide>
        <Card label="A reason" tone="sunken">
          <p>You do not have to decide anything today.</p>
        </Card>
      </Specimen>
    </Group>
    <Group title="Tabs">
      <Specimen name="second chosen, third disabled" wide>
        <Tabs
          label="Looking back"
          selected="runs"
          tabs={[
            { id: 'days', label: 'Days', content: <p>The days.</p> },
            { id: 'runs', label: 'Runs', content: <p>Two runs, side by side.</p> },
            { id: 'letters', label: 'Letters', content: <p>Letters.</p>, isDisabled: true },
          ]}
        />
      </Specimen>
      <Specimen name="focus" as="focus-visible" wide>
        <Tabs
          label="Two"
          tabs={[
            { id: 'a', label: 'Websites', content: <p>Sites that are locked.</p> },
            { id: 'b', label: 'Apps', content: <p>Apps that are locked.</p> },
          ]}
        />
      </Specimen>
    </Group>
    <Group title="More behind a line">
      <Specimen name="shut" wide>
        <Disclosure title="26 names would be written">
          <p>instagram.com</p>
        </Disclosure>
      </Specimen>
      <Specimen name="open" wide>
        <Disclosure title="26 names would be written" defaultExpanded>
          <p className="soft small">instagram.com, www.instagram.com, threads.net and 23 others</p>
        </Disclosure>
      </Specimen>
      <Specimen name="focus" as="focus-visible" wide>
        <Disclosure title="Why the guard needs a password">
          <p>Because one file belongs to the system.</p>
        </Disclosure>
      </Specimen>
    </Group>
    <Group title="Small things">
      <Specimen name="keys">
        <Kbd keys={['Ctrl', 'K']} />
      </Specimen>
      <Specimen name="words only for the ear">
        <p>
          12 <VisuallyHidden>days without contact</VisuallyHidden>
        </p>
      </Specimen>
    </Group>
  </>
)
