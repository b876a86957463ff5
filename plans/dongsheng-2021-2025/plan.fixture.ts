import { fileURLToPath } from 'node:url'
import { flattenPlan } from '@gangyao/domain'
import { readPlanFile } from '@gangyao/plan-file'

/** This plan as the command reads it, nested and flat. */
export async function loadPlan() {
  const { document, issuedText, findings } = await readPlanFile(
    fileURLToPath(new URL('plan.yaml', import.meta.url)),
  )
  if (!document) throw new Error(findings.map(({ message }) => message.en).join('\n'))
  return { document, issuedText, findings, records: flattenPlan(document, issuedText) }
}
