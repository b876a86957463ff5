import type { Db } from '@gangyao/api'
import { DISTRICT } from './slots.ts'

/** The revisions of a value as the log tells them, and which of them is public. */
interface Told {
  values: Map<number, number>
  published: number | null
}

/** The log of the district told anew, as far as it was read. */
export interface Replay {
  seq: number
  told: Map<string, Told>
  /** How many lines each request has left. */
  lines: Map<string, number>
}

export const newReplay = (): Replay => ({ seq: 0, told: new Map(), lines: new Map() })

/**
 * Tells on from where it was. Whatever the log says happened to values must be what the table holds, and the
 * other way round: a write without its line, or a line without its write, shows here.
 *
 * @throws Error naming what differs
 */
export async function replayLog(db: Db, replay: Replay): Promise<void> {
  const rows = await db
    .selectFrom('audit')
    .select(['seq', 'action', 'resource', 'record', 'request', 'after'])
    .where((eb) => eb.and([eb('district', '=', DISTRICT), eb('seq', '>', replay.seq)]))
    .orderBy('seq')
    .execute()
  for (const { seq, action, resource, record, request, after } of rows) {
    replay.seq = seq
    if (resource !== 'observations' || record === null) continue
    replay.lines.set(request ?? '', (replay.lines.get(request ?? '') ?? 0) + 1)
    tell(replay.told, { action, record, after: JSON.parse(after ?? 'null') })
  }
  const [told, stored] = [tableOf(replay.told), await storedTable(db)]
  const differing = [...told, ...stored].find((row) => !told.has(row) || !stored.has(row))
  if (differing) throw new Error(`the log and the table differ: ${differing}`)
}

interface Line {
  action: string
  record: string
  after: { version: number; value: number } | null
}

function tell(all: Replay['told'], { action, record, after }: Line): void {
  const told = all.get(record) ?? { values: new Map(), published: null }
  all.set(record, told)
  if (action === 'delete') all.delete(record)
  else if (action === 'withdraw') told.published = null
  else if (action === 'publish') told.published = after?.version ?? null
  else if (after) told.values.set(after.version, after.value)
}

const row = (id: string, version: number, value: number | null, marks: string) =>
  `${id} version ${version} = ${value}${marks}`

const tableOf = (all: Replay['told']): Set<string> =>
  new Set(
    [...all].flatMap(([id, { values, published }]) => {
      const newest = Math.max(...values.keys())
      return [...values].map(([version, value]) =>
        row(id, version, value, marksOf(version === newest, version === published)),
      )
    }),
  )

async function storedTable(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('observation')
    .select(['plan', 'target', 'period', 'unit', 'entity', 'dimension', 'source'])
    .select(['version', 'value', 'current', 'published'])
    .where('district', '=', DISTRICT)
    .execute()
  return new Set(
    rows.map(({ version, value, current, published, ...key }) =>
      row(Object.values(key).join('~'), version, value, marksOf(current === 1, published === 1)),
    ),
  )
}

const marksOf = (current: boolean, published: boolean) =>
  `${current ? ', current' : ''}${published ? ', public' : ''}`
