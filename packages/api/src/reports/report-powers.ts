import type { Permission, ReportPowers, ReportVerb } from '@gangyao/domain'
import { type Caller, verdictFor } from '../access/caller.ts'

/** What each verb takes. */
export const NEEDS = {
  open: 'reports.write',
  draft: 'reports.write',
  sign: 'reports.sign',
  'send-back': 'reports.sign',
  submit: 'reports.write',
  withdraw: 'reports.write',
  accept: 'reports.review',
  return: 'reports.review',
  publish: 'reports.publish',
  unpublish: 'reports.publish',
  reopen: 'reports.review',
} as const satisfies Record<ReportVerb, Permission>

/** What somebody may do with the reports of a unit. */
export const powersOf = (caller: Caller, district: string, unit: string): ReportPowers => ({
  write: verdictFor(caller, 'reports.write', { district, unit }),
  sign: verdictFor(caller, 'reports.sign', { district, unit }),
  review: verdictFor(caller, 'reports.review', { district, unit }),
  publish: verdictFor(caller, 'reports.publish', { district, unit }),
})
