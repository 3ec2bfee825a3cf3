/** A few sheets in one place. Arrow keys go from one to the next. */
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import './tabs.css'

export type TabsProps<Id extends string> = {
  /** What the tabs are about, read out before them. */
  readonly label: string
  readonly tabs: readonly {
    readonly id: Id
    readonly label: string
    readonly content: ReactNode
    readonly isDisabled?: boolean
  }[]
  readonly selected?: Id
  readonly onChange?: (id: Id) => void
}

export const Tabs = <Id extends string>({ label, tabs, selected, onChange }: TabsProps<Id>) => (
  <AriaTabs
    className="tabs"
    {...(selected !== undefined && { selectedKey: selected })}
    onSelectionChange={(key) => onChange?.(key as Id)}
  >
    <TabList className="tab-list" aria-label={label}>
      {tabs.map((tab) => (
        <Tab className="tab" key={tab.id} id={tab.id} isDisabled={tab.isDisabled ?? false}>
          {tab.label}
        </Tab>
      ))}
    </TabList>
    {tabs.map((tab) => (
      <TabPanel className="tab-panel" key={tab.id} id={tab.id}>
        {tab.content}
      </TabPanel>
    ))}
  </AriaTabs>
)
