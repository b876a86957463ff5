import { fileURLToPath } from 'node:url'
import { type Db, loadPlan, publishObservations, recordObservation } from '@gangyao/api'
import type { ObservationInput } from '@gangyao/domain'
import { readValues, withRegisters } from '@gangyao/plan-file'
import { readListedPlan } from './listed-plans.ts'
import { OPERATOR } from './operator.ts'
import { storedPlan } from './stored-plan.ts'

const PLAN = '@gangyao/plan-dongsheng-2021-2025/plan.yaml'
const VALUES = '@gangyao/plan-dongsheng-2021-2025/demo.yaml'

/** The values of the last year stay drafts, so that there is something to publish. */
const isDraft = ({ period }: ObservationInput) => period === '2025-Q4'

/** Fills an empty data folder with the first plan and invented reports; one already filled is kept. */
export async function loadDemo(db: Db, now: () => Date): Promise<void> {
  const plan = await readListedPlan(fileURLToPath(import.meta.resolve(PLAN)))
  const district = plan.district.code
  if (await storedPlan(db, district, plan.plan.code)) return

  const path = fileURLToPath(import.meta.resolve(VALUES))
  const { registers, observations } = await readValues(path, plan.plan.code)
  await loadPlan(db, withRegisters(plan, registers), OPERATOR)
  const published: string[] = []
  for (const observation of observations) {
    const { id } = await recordObservation(db, district, observation, OPERATOR, now())
    if (!isDraft(observation)) published.push(id)
  }
  await publishObservations(db, district, published, OPERATOR, now())
}
