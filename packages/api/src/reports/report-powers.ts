import type { Cycle, Permission, Place, ReportPowers, ReportVerb } from '@gangyao/domain'
import { type Caller, requirePermission, unitsReached, verdictFor } from '../access/caller.ts'

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

/** In a cycle of the past the office may sign for a unit, see `signsForUnit`. */
const isForUnit = (caller: Caller | null, verb: ReportVerb, place: Place): boolean =>
  verb === 'sign' &&
  caller !== null &&
  !verdictFor(caller, NEEDS.sign, place).allowed &&
  verdictFor(caller, NEEDS.accept, place).allowed

/**
 * Whether somebody may do it for a unit at all; once the cycle is known, in that cycle.
 *
 * @throws AppError `unauthenticated`, `forbidden`
 */
export function requireVerb(
  caller: Caller | null,
  verb: ReportVerb,
  place: Place,
  cycle?: Pick<Cycle, 'historical'>,
): Caller {
  const forUnit = isForUnit(caller, verb, place) && cycle?.historical !== false
  return requirePermission(caller, forUnit ? NEEDS.accept : NEEDS[verb], place)
}

/**
 * Whether somebody may do it anywhere in a district.
 *
 * @throws AppError `unauthenticated`, `forbidden`
 */
export function requireReach(caller: Caller | null, verb: ReportVerb, district: string): void {
  unitsReached(caller, isForUnit(caller, verb, { district }) ? NEEDS.accept : NEEDS[verb], district)
}
