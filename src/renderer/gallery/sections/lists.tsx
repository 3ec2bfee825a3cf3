/** Select, combo box and menu; their lists open when they are used. */
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Select } from '../../ui/select.tsx'
import { ServiceMark } from '../../ui/service-mark.tsx'
import { Group, Specimen } from '../specimen.tsx'

const units = [
  { value: 'minutes', label: 'minutes' },
  { value: 'hours', label: 'hours' },
  { value: 'days', label: 'days' },
] as const

const sites = [
  {
    value: 'instagram',
    label: 'Instagram',
    hint: 'Also closes Threads',
    icon: <ServiceMark site="instagram" />,
  },
  { value: 'facebook', label: 'Facebook', icon: <ServiceMark site="facebook" /> },
  { value: 'messenger', label: 'Messenger', icon: <ServiceMark site="messenger" /> },
  { value: 'pinterest', label: 'Pinterest', icon: <ServiceMark site="pinterest" /> },
] as const

export const Lists = () => {
  const [unit, setUnit] = useState<'minutes' | 'hours' | 'days' | null>('hours')
  return (
    <>
      <Group title="Select">
        <Specimen name="empty">
          <Select label="Unit" options={units} value={null} onChange={setUnit} placeholder="Choose one" />
        </Specimen>
        <Specimen name="chosen">
          <Select label="Time unit" options={units} value={unit} onChange={setUnit} />
        </Specimen>
        <Specimen name="focus" as="focus-visible">
          <Select label="Unit" options={units} value={unit} onChange={setUnit} />
        </Specimen>
        <Specimen name="disabled">
          <Select label="Unit" options={units} value={unit} onChange={setUnit} isDisabled />
        </Specimen>
        <Specimen name="invalid">
          <Select label="Unit" options={units} value={null} onChange={setUnit} error="Please choose one." />
        </Specimen>
        <Specimen name="quiet">
          <Select label="Unit" labelHidden look="quiet" options={units} value={unit} onChange={setUnit} />
        </Specimen>
      </Group>
      <Group title="Combo box">
        <Specimen name="empty" wide>
          <ComboBox
            label="Site or app"
            hint="Type to find one."
            options={sites}
            nothingFound="Nothing of that name."
          />
        </Specimen>
        <Specimen name="disabled" wide>
          <ComboBox label="Site" options={sites} nothingFound="Nothing of that name." isDisabled />
        </Specimen>
      </Group>
      <Group title="Menu">
        <Specimen name="behind a sign">
          <Menu
            trigger={<Button kind="quiet" icon={<Icon name="more" />} aria-label="More for this letter" />}
            entries={[
              { id: 'pin', label: 'Pin to Today' },
              { id: 'copy', label: 'Copy', shortcut: 'Ctrl C' },
              { id: 'print', label: 'Print', hint: 'On paper, without a name', isDisabled: true },
              'line',
              { id: 'delete', label: 'Delete', kind: 'danger' },
            ]}
            onAction={() => undefined}
          />
        </Specimen>
      </Group>
    </>
  )
}
