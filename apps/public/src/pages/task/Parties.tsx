import { usePlanReading } from '../../layout/reading.ts'
import { Say } from '../../parts/Say.tsx'
import type { Party, UnitLink } from './task-view.ts'

/** Who leads a task and who shares in it. */
export function Parties({
  lead,
  responsible,
  membersOn,
}: {
  lead: Party
  responsible: Party
  membersOn: string
}) {
  const { words } = usePlanReading()
  return (
    <section class="parties" aria-labelledby="units">
      <h2 id="units">{words.task.units}</h2>
      <h3>{words.task.lead}</h3>
      <PartyUnits party={lead} none={words.task.noLead} membersOn={membersOn} />
      <h3>{words.task.responsible}</h3>
      <PartyUnits party={responsible} none={words.task.noResponsible} membersOn={membersOn} />
    </section>
  )
}

function PartyUnits({ party, none, membersOn }: { party: Party; none: string; membersOn: string }) {
  const { words } = usePlanReading()
  if (party.named.length === 0 && party.members === null) return <p class="quiet">{none}</p>
  return (
    <>
      {party.named.length > 0 && <UnitLinks units={party.named} />}
      {party.members && (
        <details>
          <summary>{words.task.allMembers(party.members.length)}</summary>
          <p class="quiet">{words.task.allMembersNote(membersOn)}</p>
          <UnitLinks units={party.members} />
        </details>
      )}
    </>
  )
}

function UnitLinks({ units }: { units: readonly UnitLink[] }) {
  const { to } = usePlanReading()
  return (
    <ul class="units">
      {units.map(({ code, name }) => (
        <li>
          <a href={to.unit(code)}>
            <Say phrase={name} />
          </a>
        </li>
      ))}
    </ul>
  )
}
