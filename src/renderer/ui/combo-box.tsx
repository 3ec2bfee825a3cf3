/** One of many, found by typing. */
import {
  Button,
  ComboBox as AriaComboBox,
  Group,
  Input,
  ListBox,
  Popover,
  type ComboBoxProps as AriaComboBoxProps,
} from 'react-aria-components'
import { FieldLabel, FieldNotes, isWrong, type FieldWords } from './field.tsx'
import { Icon } from './icons.tsx'
import { Option, type SelectOption } from './select.tsx'

export type ComboBoxProps<Value extends string> = Pick<
  AriaComboBoxProps<object>,
  | 'name'
  | 'isDisabled'
  | 'isRequired'
  | 'autoFocus'
  | 'allowsCustomValue'
  | 'inputValue'
  | 'defaultInputValue'
  | 'onInputChange'
  | 'menuTrigger'
> &
  FieldWords & {
    readonly options: readonly SelectOption<Value>[]
    readonly value?: Value | null
    readonly onChange?: (value: Value | null) => void
    readonly placeholder?: string
    /** What stands in the list when nothing fits what was typed. */
    readonly nothingFound: string
  }

export const ComboBox = <Value extends string>({
  label,
  labelHidden = false,
  hint,
  error,
  options,
  value,
  onChange,
  placeholder,
  nothingFound,
  ...rest
}: ComboBoxProps<Value>) => (
  <AriaComboBox
    {...rest}
    validationBehavior="aria"
    className="field"
    allowsEmptyCollection
    {...(value !== undefined && { value })}
    onChange={(key) => onChange?.(options.find((option) => option.value === key)?.value ?? null)}
    isInvalid={isWrong(error)}
  >
    <FieldLabel label={label} labelHidden={labelHidden} />
    <Group className="input">
      <Input className="input-bare" {...(placeholder && { placeholder })} />
      <Button className="field-button">
        <Icon name="down" />
      </Button>
    </Group>
    <FieldNotes hint={hint} error={error} />
    <Popover className="popover">
      <ListBox className="list" renderEmptyState={() => <p className="list-empty">{nothingFound}</p>}>
        {options.map((option) => (
          <Option key={option.value} {...option} />
        ))}
      </ListBox>
    </Popover>
  </AriaComboBox>
)
