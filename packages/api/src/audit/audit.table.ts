import { AuditEntry, say } from '@gangyao/domain'
import * as z from 'zod'
import { tenant } from '../database/record-table.ts'

/** The log: rows are added and, once archived, taken out; triggers refuse everything else. */
export const AuditRow = AuditEntry.extend(tenant)
export type AuditRow = z.output<typeof AuditRow>
export type AuditTable = z.input<typeof AuditRow>

const { seq, hash } = AuditEntry.shape

/** Where the chain of a district has come to. Whoever appends holds this row until they are done. */
export const AuditHeadRow = z.object({ ...tenant, seq, hash })
export type AuditHeadTable = z.input<typeof AuditHeadRow>

/** An archive holds the rows up to `through`, whose hash is `hash`; `file` is a name without a folder. */
export const AuditArchiveRow = z.object({
  ...tenant,
  through: seq,
  hash,
  file: z.string().min(1),
  sha256: hash,
  at: AuditEntry.shape.at,
})
export type AuditArchiveRow = z.output<typeof AuditArchiveRow>
export type AuditArchiveTable = z.input<typeof AuditArchiveRow>

export const auditNoun = say('审计记录', 'audit entry')
