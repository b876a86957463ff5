import { createHash } from 'node:crypto'
import type { AuditRow } from './audit.table.ts'

/** A place in the chain of a district: the last row that is known to be right. */
export interface Link {
  seq: number
  hash: string
}

/** Before the first row. */
export const ORIGIN: Link = { seq: 0, hash: '0'.repeat(64) }

/**
 * The hash of a row: SHA-256, in lower-case hexadecimal, over the UTF-8 of the row's `previous` followed by
 * the other fields as canonical JSON (RFC 8785: keys in alphabetical order, no spaces, only `"`, `\` and the
 * control characters escaped). `before` and `after` are texts here and are not looked into. In Python, of a
 * row of an archive:
 *
 * @example
 * row = json.loads(line); row.pop('hash'); previous = row.pop('previous')
 * text = json.dumps(row, sort_keys=True, separators=(',', ':'), ensure_ascii=False)
 * hashlib.sha256((previous + text).encode()).hexdigest()
 */
export const hashOf = (row: Omit<AuditRow, 'hash'>): string => sha256(row.previous + canonical(row))

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const canonical = (row: Omit<AuditRow, 'hash' | 'previous'>): string =>
  JSON.stringify({
    action: row.action,
    actor: row.actor,
    address: row.address,
    after: row.after,
    at: row.at,
    before: row.before,
    district: row.district,
    reason: row.reason,
    record: row.record,
    request: row.request,
    resource: row.resource,
    seq: row.seq,
    via: row.via,
  })
