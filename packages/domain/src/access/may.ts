import { type Bilingual, say } from '../text/bilingual.ts'
import { ACCESS_ROLE_NAMES, AccessRole, type Grant } from './access-role.ts'
import { type AccessRule, type Permission, type Reach, ruleOf } from './permissions.ts'

/** Where something is to be done. */
export interface Place {
  district: string
  /** The unit it belongs to; left out where it belongs to the district as a whole. */
  unit?: string
}

/** How far somebody may do a thing in a district: everywhere, or for these units. */
export interface Reached {
  district: boolean
  units: string[]
}

export type Verdict = { allowed: true } | { allowed: false; reason: Bilingual }

/** Whether somebody with these grants may do it there, and if not, why. */
export const may = (
  grants: readonly Grant[],
  permission: Permission,
  { district, unit }: Place,
): Verdict => mayWithin(reachOf(grants, permission, district), permission, unit)

/** The same of somebody who reaches so far; without a unit: in the district as a whole. */
export const mayWithin = (held: Reached, permission: Permission, unit?: string): Verdict =>
  mayByRule(held, ruleOf(permission), unit)

/** The same by a rule that a plan module brings along. */
export function mayByRule(held: Reached, rule: AccessRule, unit?: string): Verdict {
  if (held.district || (unit !== undefined && held.units.includes(unit))) return { allowed: true }
  return {
    allowed: false,
    reason: held.units.length > 0 ? otherUnit : needsRole(rule),
  }
}

/** How far somebody with these grants may do a thing in a district. */
export const reachOf = (
  grants: readonly Grant[],
  permission: Permission,
  district: string,
): Reached => reachByRule(grants, ruleOf(permission), district)

/** The same by a rule that a plan module brings along. */
export function reachByRule(grants: readonly Grant[], rule: AccessRule, district: string): Reached {
  const here = grants.filter((grant) => grant.district === district)
  const having = (reach: Reach) => here.filter(({ role }) => rule[role] === reach)
  return {
    district: having('district').length > 0,
    units: [...new Set(having('unit').flatMap(({ unit }) => unit ?? []))],
  }
}

const otherUnit = say(
  '您只能处理本单位的内容；需要改动时请联系统筹单位',
  'You may do this for your own unit only; ask the coordinating office',
)

function needsRole(rule: AccessRule): Bilingual {
  const roles = AccessRole.options.filter((role) => rule[role] !== undefined)
  const zh = roles.map((role) => ACCESS_ROLE_NAMES[role].zh).join('或')
  const en = roles.map((role) => ACCESS_ROLE_NAMES[role].en).join(' or ')
  return say(
    `需要${zh}的权限；如需开通请联系系统管理员`,
    `This takes the role of ${en}; ask the system administrator for it`,
  )
}
