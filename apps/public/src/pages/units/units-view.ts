import { type Language, type LightSummary, UnitKind } from '@gangyao/domain'
import { NO_TARGETS, type PlanIndex } from '../../plan/plan-index.ts'
import { nameOf, type Phrase } from '../../text/phrase.ts'

export interface UnitRow {
  code: string
  name: Phrase
  leads: number
  shares: number
  summary: LightSummary
}

export interface UnitsView {
  total: number
  groups: { kind: UnitKind; units: UnitRow[] }[]
}

/** Every unit of a plan by kind, with how many tasks it leads and shares. */
export function unitsView(index: PlanIndex, language: Language): UnitsView {
  const byUnit = Map.groupBy(index.responsibilities, ({ unit }) => unit)
  const summaries = new Map(index.summary.units.map((entry) => [entry.unit, entry]))
  const rowOf = (unit: PlanIndex['records']['units'][number]): UnitRow => {
    const parts = byUnit.get(unit.code) ?? []
    return {
      code: unit.code,
      name: nameOf(unit, language),
      leads: parts.filter(({ role }) => role === 'lead').length,
      shares: parts.filter(({ role }) => role === 'responsible').length,
      summary: summaries.get(unit.code) ?? NO_TARGETS,
    }
  }
  return {
    total: index.records.units.length,
    groups: UnitKind.options
      .map((kind) => ({
        kind,
        units: index.records.units.filter((unit) => unit.kind === kind).map(rowOf),
      }))
      .filter(({ units }) => units.length > 0),
  }
}
