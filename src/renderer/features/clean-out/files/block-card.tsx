/** One contact with all their numbers and addresses, to be blocked once on the phone. */
import { useState } from 'react'
import { readMailAddresses } from '../../../../shared/model/files/mail.ts'
import { blockCard, readPhones } from '../../../../shared/model/files/vcard.ts'
import { Card } from '../../../ui/card.tsx'
import { RefusalWords } from '../../../ui/refusal-words.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useWords } from '../../../words.tsx'
import { HowToUse } from './how-to-use.tsx'
import { addressesOf, numbersOf } from './lines.ts'
import { TakeAway } from './take-away.tsx'
import './files.css'

type Props = { readonly mails: readonly string[]; readonly phones: readonly string[] }

export const BlockCard = ({ mails: knownMails, phones: knownPhones }: Props) => {
  const { files } = useWords().words
  const { card } = files
  const [numbers, setNumbers] = useState(knownPhones.join('\n'))
  const [addresses, setAddresses] = useState(knownMails.join('\n'))
  const [name, setName] = useState(card.usualName)
  const { phones, refused: badPhones } = readPhones(numbersOf(numbers))
  const { mails, refused: badMails } = readMailAddresses(addressesOf(addresses))
  const made = blockCard({ phones, mails }, name, card.usualName)
  return (
    <Card title={card.title}>
      <p className="soft">{card.hint}</p>
      <TextArea
        label={card.numbers}
        hint={card.numbersHint}
        value={numbers}
        onChange={setNumbers}
        spellCheck="false"
      />
      <TextArea label={card.addresses} value={addresses} onChange={setAddresses} spellCheck="false" />
      {[...badPhones, ...badMails].slice(0, 3).map((refusal, at) => (
        <RefusalWords key={at} refusal={refusal} />
      ))}
      <TextField label={card.name} hint={card.nameHint} value={name} onChange={setName} />
      {phones.length + mails.length === 0 ? (
        <p className="soft">{card.notReady}</p>
      ) : (
        <>
          <p aria-live="polite">
            <strong>{card.does(files.numbers(phones.length), files.addresses(mails.length))}</strong>
          </p>
          <TakeAway key={made.text} file={made} text={made.text} />
          <HowToUse steps={card.steps} />
        </>
      )}
    </Card>
  )
}
