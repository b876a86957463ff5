import type { Db } from '@gangyao/api'
import { nestPlan, say } from '@gangyao/domain'
import { writePlan } from '@gangyao/plan-file'
import { onlyDistrict } from '../only-district.ts'
import { storedPlan } from '../stored-plan.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { writeFolder } from '../write-folder.ts'

export interface PlanExportOptions {
  /** The folder to write to, absolute; left out: the plan goes to stdout. */
  out: string | undefined
  district: string | undefined
  yes: boolean
}

/** `gangyao plan export CODE`: the plan as a folder that loads to the same plan. */
export async function planExport(
  code: string,
  { out, district, yes }: PlanExportOptions,
  db: Db,
  terminal: Terminal,
): Promise<boolean> {
  const records = await storedPlan(db, district ?? (await onlyDistrict(db)), code)
  if (!records)
    throw new UsageError(
      say(`没有代码为 ${code} 的规划。`, `There is no plan with the code ${code}.`),
    )
  const document = nestPlan(records)
  const files = writePlan(document, records.issuedText)
  if (out === undefined) {
    if (terminal.json) terminal.result({ document, issuedText: records.issuedText })
    else process.stdout.write(files['plan.yaml'])
    return true
  }
  await writeFolder(out, { ...files }, { overwrite: yes })
  terminal.tell(say(`已写入 ${out}`, `Written to ${out}`))
  return true
}
