import type { Finding, Rule } from './finding.ts'
import type { PlanDocument } from './plan-document.ts'
import { allMembersMeansSomebody } from './rules/all-members-means-somebody.ts'
import { amendmentsFit } from './rules/amendments-fit.ts'
import { amountsArePossible } from './rules/amounts-are-possible.ts'
import { benchmarksAreKnown } from './rules/benchmarks-are-known.ts'
import { breakdownsFit } from './rules/breakdowns-fit.ts'
import { codesAreNotReserved } from './rules/codes-are-not-reserved.ts'
import { codesAreUnique } from './rules/codes-are-unique.ts'
import { comparatorsHaveWhatTheyNeed } from './rules/comparators-have-what-they-need.ts'
import { datesRunForwards } from './rules/dates-run-forwards.ts'
import { districtsLieInTheirParent } from './rules/districts-lie-in-their-parent.ts'
import { dueDatesFit } from './rules/due-dates-fit.ts'
import { lightRulesAreReached } from './rules/light-rules-are-reached.ts'
import { plansEnd } from './rules/plans-end.ts'
import { questionsAreDecided } from './rules/questions-are-decided.ts'
import { questionsTouchWhatThereIs } from './rules/questions-touch-what-there-is.ts'
import { quotesAreInTheText } from './rules/quotes-are-in-the-text.ts'
import { recurrencesHavePeriods } from './rules/recurrences-have-periods.ts'
import { registersAreFilled } from './rules/registers-are-filled.ts'
import { scopesNameWhatThereIs } from './rules/scopes-name-what-there-is.ts'
import { tagsAreInTheQuote } from './rules/tags-are-in-the-quote.ts'
import { tagsNameTheSameUnits } from './rules/tags-name-the-same-units.ts'
import { targetsQuoteTheirTask } from './rules/targets-quote-their-task.ts'
import { tasksHaveALead } from './rules/tasks-have-a-lead.ts'
import { tasksNameAUnitOnce } from './rules/tasks-name-a-unit-once.ts'
import { termsFit } from './rules/terms-fit.ts'
import { textIsPrintable } from './rules/text-is-printable.ts'
import { unitNamesAreDistinct } from './rules/unit-names-are-distinct.ts'
import { unitsAreKnown } from './rules/units-are-known.ts'

/** What must hold of every plan: errors first, then what waits for a decision. */
const RULES: readonly Rule[] = [
  textIsPrintable,
  districtsLieInTheirParent,
  plansEnd,
  datesRunForwards,
  codesAreNotReserved,
  codesAreUnique,
  unitNamesAreDistinct,
  unitsAreKnown,
  tasksNameAUnitOnce,
  allMembersMeansSomebody,
  quotesAreInTheText,
  targetsQuoteTheirTask,
  tagsAreInTheQuote,
  tagsNameTheSameUnits,
  termsFit,
  comparatorsHaveWhatTheyNeed,
  amountsArePossible,
  recurrencesHavePeriods,
  dueDatesFit,
  scopesNameWhatThereIs,
  breakdownsFit,
  benchmarksAreKnown,
  amendmentsFit,
  questionsTouchWhatThereIs,
  lightRulesAreReached,
  questionsAreDecided,
  tasksHaveALead,
  registersAreFilled,
]

/** Everything that is wrong or open in a plan, rule by rule. A plan with an error cannot be loaded. */
export const checkPlan = (document: PlanDocument, issuedText: string): Finding[] =>
  RULES.flatMap((rule) => rule(document, issuedText))
