/** Fields for text, numbers and searching. */
import { useState } from 'react'
import { NumberField } from '../../ui/number-field.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Group, Specimen } from '../specimen.tsx'

const hint = 'A first name, a letter, anything.'

export const Fields = () => {
  const [found, setFound] = useState('insta')
  return (
    <>
      <Group title="Text">
        <Specimen name="empty" wide>
          <TextField label="A name for them" hint={hint} />
        </Specimen>
        <Specimen name="hover, filled" as="hovered" wide>
          <TextField label="A name for them" defaultValue="K" />
        </Specimen>
        <Specimen name="focus" as="focus-visible" wide>
          <TextField label="A name for them" defaultValue="K" />
        </Specimen>
        <Specimen name="invalid" wide>
          <TextField
            label="A name for them"
            hint={hint}
            defaultValue="A very long name"
            error="That is longer than 40 letters. A letter is enough."
          />
        </Specimen>
        <Specimen name="disabled" wide>
          <TextField label="A name for them" hint={hint} defaultValue="K" isDisabled />
        </Specimen>
        <Specimen name="read only" wide>
          <TextField label="The code" defaultValue="7F3K-9QWX-2MTA" isReadOnly />
        </Specimen>
        <Specimen name="with something before and after" wide>
          <TextField label="Address" prefix="https://" suffix=".com" defaultValue="their-band" />
        </Specimen>
      </Group>
      <Group title="More text">
        <Specimen name="empty" wide>
          <TextArea
            label="A letter you will not send"
            placeholder="Dear you"
            hint="Only you can read this."
          />
        </Specimen>
        <Specimen name="grows with its words" wide>
          <TextArea
            label="A reason"
            defaultValue={
              'You were not well there. You said so in March, and again in May.\n\nSleep came back in the second week. So did the piano, and Sundays.\n\nYou do not have to decide anything today.'
            }
          />
        </Specimen>
        <Specimen name="invalid" wide>
          <TextArea label="A reason" error="There are no words yet." />
        </Specimen>
      </Group>
      <Group title="Number">
        <Specimen name="default">
          <NumberField label="How many" defaultValue={12} minValue={0} />
        </Specimen>
        <Specimen name="with its unit">
          <NumberField label="Wait" defaultValue={24} minValue={1} suffix="hours" />
        </Specimen>
        <Specimen name="at its end">
          <NumberField label="Days" defaultValue={0} minValue={0} />
        </Specimen>
        <Specimen name="invalid">
          <NumberField label="Days" defaultValue={900} error="At most 180 days." />
        </Specimen>
        <Specimen name="disabled">
          <NumberField label="Days" defaultValue={7} isDisabled />
        </Specimen>
      </Group>
      <Group title="Search">
        <Specimen name="empty" wide>
          <SearchField label="Find a site or app" placeholder="Instagram" />
        </Specimen>
        <Specimen name="filled" wide>
          <SearchField
            label="Find a site or app"
            value={found}
            onChange={setFound}
            hint="Type a name, or the address of any other site."
          />
        </Specimen>
      </Group>
    </>
  )
}
