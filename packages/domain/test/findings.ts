import { checkPlan } from '../src/plan/check.ts'
import type { PlanDocument } from '../src/plan/plan-document.ts'
import type { Bilingual } from '../src/text/bilingual.ts'
import { ISSUED_TEXT } from './plans.ts'

/** What is found in a plan, each as its code and place: `unknown-unit actions.0.tasks.0.lead.0`. */
export const faults = (plan: PlanDocument, text = ISSUED_TEXT): string[] =>
  checkPlan(plan, text).map(({ code, path }) => `${code} ${path.join('.')}`)

export const messages = (plan: PlanDocument, text = ISSUED_TEXT): Bilingual[] =>
  checkPlan(plan, text).map(({ message }) => message)
