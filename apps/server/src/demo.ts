import { fileURLToPath } from 'node:url'
import {
  AppError,
  type Db,
  loadPlan,
  markDemo,
  publishObservations,
  recordObservation,
} from '@gangyao/api'
import { type ObservationInput, say } from '@gangyao/domain'
import { readValues, withRegisters } from '@gangyao/plan-file'
import { readListedPlan } from './listed-plans.ts'
import { OPERATOR } from './operator.ts'
import { storedPlan } from './stored-plan.ts'
import { UsageError } from './usage-error.ts'

const PLAN = '@gangyao/plan-dongsheng-2021-2025/plan.yaml'
const VALUES = '@gangyao/plan-dongsheng-2021-2025/demo.yaml'

/** The values of the last year stay drafts, so that there is something to publish. */
const isDraft = ({ period }: ObservationInput) => period === '2025-Q4'

/**
 * Fills an empty database with the first plan and invented reports; one already filled so is kept.
 *
 * @throws UsageError when it holds something real
 */
export async function loadDemo(db: Db, now: () => Date): Promise<void> {
  await markDemo(db).catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'conflict' ? NOT_EMPTY : error
  })
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

const NOT_EMPTY = new UsageError(
  say(
    '这里已有真实的规划或数据，不会填入演示数据。演示请另用数据文件夹：不设 GANGYAO_DATA 和 DATABASE_URL，运行 npm run demo。如果这是旧版留下的演示数据，先删掉它。',
    'There is a real plan or real data here, and demo data will not be put beside it. Give the demo a place of its own: npm run demo without GANGYAO_DATA and DATABASE_URL. If it is the demo of an older version, delete it first.',
  ),
)
