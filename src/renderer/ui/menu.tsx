/** What can be done with something, behind one button. */
import type { ReactElement, ReactNode } from 'react'
import {
  Keyboard,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components'
import './list.css'
import './menu.css'

export type MenuEntry =
  | {
      readonly id: string
      readonly label: string
      readonly hint?: string
      readonly icon?: ReactNode
      /** The keys that do the same, as they are written on this system. */
      readonly shortcut?: string
      readonly kind?: 'danger'
      readonly isDisabled?: boolean
    }
  | 'line'

export type MenuProps = {
  /** The button, which must have a name. */
  readonly trigger: ReactElement
  readonly entries: readonly MenuEntry[]
  readonly onAction: (id: string) => void
}

export const Menu = ({ trigger, entries, onAction }: MenuProps) => (
  <MenuTrigger>
    {trigger}
    <Popover className="popover" placement="bottom end">
      <AriaMenu className="list" onAction={(key) => onAction(String(key))}>
        {entries.map((entry, at) =>
          entry === 'line' ? (
            <Separator className="list-line" key={`line-${at}`} />
          ) : (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              className={`list-item ${entry.kind ?? ''}`}
              isDisabled={entry.isDisabled ?? false}
            >
              {entry.icon}
              <span className="list-words">
                <Text slot="label">{entry.label}</Text>
                {entry.hint && (
                  <Text slot="description" className="field-hint">
                    {entry.hint}
                  </Text>
                )}
              </span>
              {entry.shortcut && <Keyboard className="list-keys">{entry.shortcut}</Keyboard>}
            </MenuItem>
          ),
        )}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)
