import { fileURLToPath } from 'node:url'
import { type Db, loadPlan } from '@gangyao/api'
import {
  type Bilingual,
  diffPlans,
  flattenPlan,
  type PlanRecords,
  say,
  titleIn,
} from '@gangyao/domain'
import { readPlanFile } from '@gangyao/plan-file'
import { OPERATOR } from './operator.ts'
import { plans } from './plans.ts'
import { storedPlan } from './stored-plan.ts'

/**
 * Loads each listed plan that the database does not hold. One that it holds is never touched, since it
 * may have been edited since; that it differs from its file is only said.
 */
export async function loadListedPlans(db: Db, tell: (sentence: Bilingual) => void): Promise<void> {
  for (const specifier of plans) {
    const path = fileURLToPath(import.meta.resolve(specifier))
    const records = await readListedPlan(path)
    const { plan, district } = records
    const [zh, en] = [titleIn(plan, 'zh'), titleIn(plan, 'en')]
    const stored = await storedPlan(db, district.code, plan.code)
    if (!stored) {
      await loadPlan(db, records, OPERATOR)
      tell(say(`已载入《${zh}》。`, `Loaded “${en}”.`))
    } else if (diffPlans(stored, records).length > 0)
      tell(
        say(
          `《${zh}》与随附的文件不同，保留数据库中的内容。查看差别：npm run -s gangyao -- plan diff ${path}`,
          `“${en}” differs from the file that came with it; what the database holds is kept. See how: npm run -s gangyao -- plan diff ${path}`,
        ),
      )
  }
}

/** @throws Error when a plan this program ships is not sound: our fault, not the user's */
export async function readListedPlan(path: string): Promise<PlanRecords> {
  const { document, issuedText, findings } = await readPlanFile(path)
  const fault = findings.find(({ severity }) => severity === 'error')
  if (!document || fault) throw new Error(`${path}: ${fault?.message.en ?? 'not a plan'}`)
  return flattenPlan(document, issuedText)
}
