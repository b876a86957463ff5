import { type AuditSource, type Caller, EVERYTHING } from '@gangyao/api'

/** Whoever is at the keyboard of the server, in the record of who changed what. */
export const OPERATOR: Caller = { name: 'gangyao', grants: EVERYTHING, via: 'command' }

/** The same for the audit log. */
export const OPERATOR_SOURCE: AuditSource = {
  actor: OPERATOR.name,
  via: 'command',
  address: null,
  request: null,
}
