import { coordinatorOf, type Language, type PlanRecords } from '@gangyao/domain'
import { chinese, nameOf, type Phrase } from '../text/phrase.ts'

/** Whom to turn to about the plan as a whole: who issued it, else who coordinates it; nobody where the text is silent. */
export function contactOf(records: PlanRecords, language: Language): Phrase | null {
  const { issuer } = records.plan
  if (issuer) return chinese(issuer, language)
  const coordinator = coordinatorOf(records)
  return coordinator && nameOf(coordinator, language)
}
