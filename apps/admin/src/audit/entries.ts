import type { AuditEntry } from '@gangyao/domain'

/** An entry as a list gives it. */
export type ListedEntry = Omit<AuditEntry, 'before' | 'after'> & { id: string }
export type ReadEntry = AuditEntry & { id: string }
