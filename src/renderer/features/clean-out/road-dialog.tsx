/** A road, told: what it is, how it stands each way, and who keeps it shut. */
import { useState } from 'react'
import {
  closedRoad,
  inbounds,
  outbounds,
  purposes,
  roadKey,
  roadKinds,
  unsaidRoad,
  type Inbound,
  type Outbound,
  type Purpose,
  type Road,
  type RoadKind,
} from '../../../shared/model/road.ts'
import type { Refusal } from '../../../shared/model/refusal.ts'
import { handlesFor } from '../../../shared/model/reach/handles.ts'
import type { Result } from '../../../shared/model/result.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormEnd } from '../../ui/form-end.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useSave } from '../../ui/use-save.ts'
import { useWords } from '../../words.tsx'
import { personArg, type Someone } from '../people/who.tsx'
import { offerBack } from '../shell/put-back.ts'
import { RoadKeeper, siteTyped, sitesOf, type Keeping } from './road-keeper.tsx'
import { draftOf } from './say-road.ts'

type Props = {
  readonly who: Someone
  /** Null for one that is added. */
  readonly road: Road | null
  readonly onClose: () => void
}

export const RoadDialog = ({ who, road, onClose }: Props) => {
  const { words } = useWords()
  const { cleanOut, shell } = words
  const [draft, setDraft] = useState<Road>(
    road ?? { ...unsaidRoad('social'), inbound: 'open', outbound: 'open' },
  )
  const [keeping, setKeeping] = useState<Keeping>({
    by: road?.enforcedBy ?? 'self',
    site: siteTyped(road?.sites),
  })
  const { busy, refusal, run, submit } = useSave<unknown>(onClose)
  const isScoped = draft.inbound === 'scoped' || draft.outbound === 'scoped'
  // Whoever gives a road to a lock means it closed.
  const keep = (next: Keeping) => {
    setKeeping(next)
    const isUnsaid = draft.inbound === 'unknown' || draft.inbound === 'open'
    if (next.by === 'laptop' && isUnsaid) setDraft(closedRoad(draft))
  }
  const save = submit((): Promise<Result<unknown, Refusal>> | Result<unknown, Refusal> => {
    const sites = sitesOf(keeping)
    if (!sites.ok) return sites
    const { sites: _sites, enforcedBy: _by, purpose, id, ...rest } = draftOf(draft)
    const said = {
      ...rest,
      ...(isScoped && { purpose: purpose ?? 'children' }),
      ...(sites.value.length > 0 && { enforcedBy: 'laptop' as const, sites: [...sites.value] }),
    }
    const named = id === undefined ? said : { ...said, id }
    if (road) return bridge.sayRoads({ roads: [named], ...personArg(who) })
    return bridge.addRoad({ road: said, ...personArg(who) })
  })
  const remove = async (removed: Road) => {
    const gone = await run(() => bridge.removeRoad({ key: roadKey(removed), ...personArg(who) }))
    if (!gone.ok) return
    offerBack(cleanOut.road.removed, { what: 'road', record: gone.value, ...personArg(who) })
    onClose()
  }
  return (
    <Dialog
      title={road ? cleanOut.roads[road.kind] : cleanOut.road.add}
      isOpen
      onClose={onClose}
      closeLabel={shell.close}
    >
      <form className="stack" onSubmit={save}>
        {!road && (
          <Select<RoadKind>
            label={cleanOut.road.kind}
            value={draft.kind}
            options={roadKinds.map((value) => ({ value, label: cleanOut.roads[value] }))}
            onChange={(kind) => setDraft({ ...draft, kind })}
          />
        )}
        <Handle who={who} draft={draft} onChange={setDraft} />
        <div className="road-sides">
          <Select<Inbound>
            label={cleanOut.inbound}
            value={draft.inbound}
            options={inbounds.map((value) => ({ value, label: cleanOut.states[value] }))}
            onChange={(inbound) => setDraft({ ...draft, inbound })}
          />
          <Select<Outbound>
            label={cleanOut.outbound}
            value={draft.outbound}
            options={outbounds.map((value) => ({ value, label: cleanOut.states[value] }))}
            onChange={(outbound) => setDraft({ ...draft, outbound })}
          />
        </div>
        {isScoped && (
          <Select<Purpose>
            label={cleanOut.road.purpose}
            hint={cleanOut.road.purposeHint}
            value={draft.purpose ?? 'children'}
            options={purposes.map((value) => ({ value, label: cleanOut.purposes[value] }))}
            onChange={(purpose) => setDraft({ ...draft, purpose })}
          />
        )}
        <RoadKeeper kind={draft.kind} keeping={keeping} onChange={keep} />
        <p className="soft small">{cleanOut.how[draft.kind]}</p>
        <FormEnd
          refusal={refusal}
          busy={busy}
          save={cleanOut.road.save}
          cancel={cleanOut.road.cancel}
          onCancel={onClose}
        >
          {road?.said !== undefined && (
            <Button kind="quiet" isDisabled={busy} onPress={() => void remove(road)}>
              {cleanOut.road.remove}
            </Button>
          )}
        </FormEnd>
      </form>
    </Dialog>
  )
}

type HandleProps = { readonly who: Someone; readonly draft: Road; readonly onChange: (draft: Road) => void }

const Handle = ({ who, draft, onChange }: HandleProps) => {
  const { road } = useWords().words.cleanOut
  const known = handlesFor(draft.kind, who.knownBy).filter((handle) => handle !== draft.handle)
  const set = (handle: string) => {
    const { handle: _before, ...rest } = draft
    onChange(handle === '' ? rest : { ...rest, handle })
  }
  return (
    <div className="stack-close">
      <TextField
        label={road.handles[draft.kind]}
        hint={road.handleHint}
        value={draft.handle ?? ''}
        onChange={set}
        maxLength={320}
        autoComplete="off"
        spellCheck="false"
      />
      {known.length > 0 && (
        <div className="row road-known">
          <span className="soft small">{road.known}</span>
          {known.map((handle) => (
            <Button key={handle} size="small" onPress={() => set(handle)}>
              {handle}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
