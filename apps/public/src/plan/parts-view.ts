import {
  type AssessedPart,
  type Assessment,
  amountOf,
  type Language,
  type Light,
  type LightSummary,
  type PlanRecords,
  summarise,
} from '@gangyao/domain'
import { formatDay } from '../text/day.ts'
import { nameOf, type Phrase, titleOf } from '../text/phrase.ts'
import { type Bar, barOf, type Figures, figuresOf } from './figures.ts'

/** One duty as a row: a year, or one school in one term. */
export interface PartRow {
  name: Phrase
  light: Light
  label: string
  /** `null` for what is done or not done, which no number tells better. */
  figures: Figures | null
  /** `null` where it falls due with its period, which goes without saying. */
  due: string | null
  bar: Bar | null
}

/** The rows of a period, where each entity owes one in it. */
export interface PartGroup {
  title: Phrase
  summary: LightSummary
  rows: PartRow[]
}

/** The duties of a target, by period or by period and entity. Empty where there is only one. */
export interface PartsView {
  rows: PartRow[]
  groups: PartGroup[]
  perEntity: boolean
  /** Each entity of a register owes something, and the register has none yet. */
  waitsForRegister: boolean
}

/** The duties of a target as a reader goes through them. */
export function partsOf(
  target: PlanRecords['targets'][number],
  { parts }: Assessment,
  language: Language,
): PartsView {
  const perEntity = parts.some(({ entity }) => entity !== null)
  const byPeriod = [...Map.groupBy(parts, ({ period }) => period.code).values()]
  const row = (part: AssessedPart, name: Phrase): PartRow => partRow(target, part, name, language)
  const named = (part: AssessedPart) =>
    part.entity ? nameOf(part.entity, language) : titleOf(part.period, language)

  const waitsForRegister = target.scope.kind !== 'district' && parts.length === 0
  const empty: PartsView = { rows: [], groups: [], perEntity, waitsForRegister }
  if (parts.length < 2) return empty
  if (!perEntity || byPeriod.length === 1)
    return { ...empty, rows: parts.map((part) => row(part, named(part))) }
  return {
    ...empty,
    groups: byPeriod.flatMap((inPeriod) => {
      const [first] = inPeriod
      if (!first) return []
      return {
        title: titleOf(first.period, language),
        summary: summarise(inPeriod.map(({ light }) => ({ target: target.code, light }))),
        rows: inPeriod.map((part) => row(part, named(part))),
      }
    }),
  }
}

function partRow(
  target: PlanRecords['targets'][number],
  part: AssessedPart,
  name: Phrase,
  language: Language,
): PartRow {
  return {
    name,
    light: part.light,
    label: part.label[language],
    figures:
      target.kind === 'milestone'
        ? null
        : figuresOf(part, (value) => amountOf(target, value, language)),
    due: part.due === part.period.end ? null : formatDay(part.due, language),
    bar: barOf(part),
  }
}
