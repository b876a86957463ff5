import { type AmendmentRule, Day, type Plan, TargetAmendment, TaskAmendment } from '@gangyao/domain'
import { tidyAmendment } from './changes.ts'

interface Written {
  code?: string | null
  position?: number | null
  effective?: string | null
  targets?: readonly unknown[]
  tasks?: readonly unknown[]
}

/**
 * An amendment as far as it is written: a change that is not complete counts for none yet, and one without
 * a day comes after all others.
 */
export function asAmendment(values: object, plan: Pick<Plan, 'code' | 'end'>): AmendmentRule {
  const { code, position, effective, targets = [], tasks = [] }: Written = tidyAmendment(values)
  const day = Day.safeParse(effective)
  return {
    plan: plan.code,
    code: code ?? '',
    position: position ?? Number.MAX_SAFE_INTEGER,
    title: '',
    titleEn: null,
    effective: day.success ? day.data : plan.end,
    documentNumber: null,
    reason: '',
    reasonEn: null,
    targets: targets.flatMap((change) => TargetAmendment.safeParse(change).data ?? []),
    tasks: tasks.flatMap((change) => TaskAmendment.safeParse(change).data ?? []),
  }
}
