import { type Language, type Light, WORST_FIRST } from '@gangyao/domain'
import type { PlanIndex } from '../../plan/plan-index.ts'
import { type TargetView, targetView } from '../../plan/target-view.ts'
import type { Phrase } from '../../text/phrase.ts'
import { leadsOf } from '../target/target-view.ts'

export interface TargetRow extends TargetView {
  leads: { code: string; name: Phrase }[]
}

export interface TargetsView {
  total: number
  /** Worst first; lights without a target are left out. */
  groups: { light: Light; targets: TargetRow[] }[]
}

/** Every target of a plan by its light. */
export function targetsView(index: PlanIndex, language: Language): TargetsView {
  const rows = index.records.targets.map((target) => ({
    ...targetView(index, target, language),
    leads: leadsOf(index, target, language),
  }))
  return {
    total: rows.length,
    groups: WORST_FIRST.map((light) => ({
      light,
      targets: rows.filter((row) => row.light === light),
    })).filter(({ targets }) => targets.length > 0),
  }
}
