import type { Language, PlanRecords } from '@gangyao/domain'
import type { PlanIndex } from '../../plan/plan-index.ts'
import { type TargetView, targetView } from '../../plan/target-view.ts'
import { type Phrase, titleOf } from '../../text/phrase.ts'

export interface SafeguardView {
  code: string
  title: Phrase
  clause: { path: string; quote: string }
  parent: { code: string; title: Phrase } | null
  items: { code: string; title: Phrase }[]
  /** Its own targets; those of its items stand on their pages and under the item here. */
  targets: TargetView[]
}

/** What the page of a safeguard, or of an item under one, says. */
export function safeguardView(index: PlanIndex, code: string, language: Language): SafeguardView {
  const safeguard = index.safeguards.get(code)
  if (!safeguard) throw new Error(`no safeguard ${code}`)
  const named = (record: PlanRecords['safeguards'][number]) => ({
    code: record.code,
    title: titleOf(record, language),
  })
  const parent = index.safeguards.get(safeguard.parent ?? '')
  const items = index.records.safeguards.filter((entry) => entry.parent === code)
  const holders = new Set([code, ...items.map((item) => item.code)])
  return {
    ...named(safeguard),
    clause: safeguard.clause,
    parent: parent ? named(parent) : null,
    items: items.map(named),
    targets: index.records.targets
      .filter((target) => target.safeguard !== null && holders.has(target.safeguard))
      .map((target) => targetView(index, target, language)),
  }
}
