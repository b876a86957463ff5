import type { PublishedDistrict } from '@gangyao/api'

/**
 * The plan that the first page shows at once: that of the only district, when it has one plan in force,
 * or only one at all. `null` where there is something to choose.
 */
export function onlyCurrentPlan(
  districts: readonly PublishedDistrict[],
): { district: string; plan: string } | null {
  const [only, another] = districts.filter(({ plans }) => plans.length > 0)
  if (!only || another) return null
  const inForce = only.plans.filter(({ status }) => status === 'published')
  const [plan, second] = inForce.length > 0 ? inForce : only.plans
  return plan && !second ? { district: only.district.code, plan: plan.code } : null
}
