import type { Desk, Reply } from './desk.ts'
import { pick } from './random.ts'
import { DISTRICT, idOfSlot, type Slot, valueIn } from './slots.ts'

/** What stands in a slot. */
export interface Kept {
  version: number
  value: number
  published: boolean
}
export type State = Kept | null

/** What one request makes of some slots, all of them or none. */
export interface Step {
  slots: Slot[]
  next: State[]
}

/** What a writer knows: what was acknowledged, and what was under way when the server went. */
export interface Ledger {
  states: Map<string, State>
  /** The requests that were acknowledged, and how many lines of the log each has left. */
  acknowledged: Map<string, number>
  pending: Step | null
}

export const newLedger = (slots: readonly Slot[]): Ledger => ({
  states: new Map(slots.map((slot) => [idOfSlot(slot), null])),
  acknowledged: new Map(),
  pending: null,
})

const VALUES = `/districts/${DISTRICT}/observations`

/** Writes into slots that are nobody else's, one request after the other, until the server is gone. */
export async function writeUntilGone(
  desk: Desk,
  slots: readonly Slot[],
  ledger: Ledger,
  random: () => number,
): Promise<void> {
  for (;;) {
    const { step, send } = nextStep(desk, slots, ledger, random)
    ledger.pending = step
    const reply = await send().catch(() => null)
    if (!reply) return
    if (reply.status >= 300)
      throw new Error(`a write was refused: ${reply.status} ${JSON.stringify(reply.body)}`)
    ledger.acknowledged.set(reply.request, step.slots.length)
    keep(ledger, step)
  }
}

/** The step is taken: what it makes is what there is. */
export function keep(ledger: Ledger, { slots, next }: Step): void {
  for (const [index, slot] of slots.entries())
    ledger.states.set(idOfSlot(slot), next[index] ?? null)
  ledger.pending = null
}

interface Planned {
  step: Step
  send: () => Promise<Reply>
}

function nextStep(
  desk: Desk,
  slots: readonly Slot[],
  { states }: Ledger,
  random: () => number,
): Planned {
  const slot = pick(random, slots)
  const state = states.get(idOfSlot(slot)) ?? null
  const path = `${VALUES}/${idOfSlot(slot)}`
  const value = 1 + Math.floor(random() * 90)
  const one = (next: State, ...ask: Parameters<Desk>): Planned => ({
    step: { slots: [slot], next: [next] },
    send: () => desk(...ask),
  })
  if (random() < 0.25) return batch(desk, slots, states, random)
  if (!state)
    return one({ version: 1, value, published: false }, 'POST', VALUES, valueIn(slot, value))
  const { version, published } = state
  const turn = random()
  if (turn < 0.2 && !published) return one({ ...state, published: true }, 'POST', `${path}/publish`)
  if (turn < 0.4 && published)
    return one({ ...state, published: false }, 'POST', `${path}/withdraw`)
  if (turn < 0.5 && !published && version === 1) return one(null, 'DELETE', path)
  const other = value === state.value ? value + 1 : value
  return one({ version: version + 1, value: other, published: false }, 'PUT', path, {
    ...valueIn(slot, other),
    version,
  })
}

/** Three slots in one request. */
function batch(
  desk: Desk,
  slots: readonly Slot[],
  states: Ledger['states'],
  random: () => number,
): Planned {
  const start = Math.floor(random() * (slots.length - 2))
  const three = slots.slice(start, start + 3)
  const next = three.map((slot): Kept => {
    const state = states.get(idOfSlot(slot)) ?? null
    const value = 1 + Math.floor(random() * 90)
    const changed = value === state?.value ? value + 1 : value
    return { version: (state?.version ?? 0) + 1, value: changed, published: false }
  })
  const observations = three.map((slot, index) => ({
    ...valueIn(slot, next[index]?.value ?? 0),
    version: states.get(idOfSlot(slot))?.version ?? null,
  }))
  return {
    step: { slots: three, next },
    send: () => desk('POST', `${VALUES}/batch`, { observations }),
  }
}
