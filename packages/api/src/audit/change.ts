import type { Transaction } from 'kysely'
import type { Caller } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import type { Tables } from '../database/tables.ts'
import { write } from '../database/write.ts'
import { type AuditNote, type AuditSource, appendAudits } from './append-audit.ts'

/** Who changes something, where, and when. */
export interface By {
  district: string
  caller: Caller
  now?: Date
}

/** What was done, for the audit log; in another district than the change itself where that is said. */
export type Note = Pick<AuditNote, 'action' | 'resource' | 'record'> &
  Partial<Pick<AuditNote, 'district' | 'before' | 'after' | 'reason'>>

/** A change that is under way, for verbs that several others are made of. */
export interface Under extends Required<By> {
  trx: Transaction<Tables>
  note: (note: Note) => void
}

/**
 * The third and fourth move of every verb: one transaction, and in it what was done, noted at its end. A
 * change that notes nothing has changed nothing.
 *
 * @throws AppError where the database refuses for a reason that has a name
 */
export const change = <T>(
  db: Db,
  { district, caller, now = new Date() }: By,
  work: (trx: Transaction<Tables>, note: (note: Note) => void) => Promise<T>,
): Promise<T> =>
  write(db, async (trx) => {
    const notes: AuditNote[] = []
    const source = sourceOf(caller)
    const result = await work(trx, (note) => notes.push({ district, ...note, ...source }))
    await appendAudits(trx, notes, now)
    return result
  })

/** A caller as the audit log names them. */
export const sourceOf = ({ name, via, address, request }: Caller): AuditSource => ({
  actor: name,
  via: via ?? 'panel',
  address: address ?? null,
  request: request ?? null,
})
