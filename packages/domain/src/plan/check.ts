import type { Finding, Rule } from './finding.ts'
import type { PlanDocument } from './plan-document.ts'
import { codesAreUnique } from './rules/codes-are-unique.ts'
import { quotesAreInTheText } from './rules/quotes-are-in-the-text.ts'
import { unitsAreKnown } from './rules/units-are-known.ts'

const RULES: readonly Rule[] = [codesAreUnique, unitsAreKnown, quotesAreInTheText]

/** Everything that is wrong or open in a plan, rule by rule. A plan with an error cannot be loaded. */
export const checkPlan = (document: PlanDocument, issuedText: string): Finding[] =>
  RULES.flatMap((rule) => rule(document, issuedText))
