import { assessPlan, Day, Plan, PlanSummary, summarisePlan } from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { valuesKnown } from '../assessments/current-values.ts'
import type { Db } from '../database/open-database.ts'
import { snapshot } from '../database/write.ts'
import { notFound } from '../errors/app-error.ts'
import { body, byId, json, problems, summary } from '../http/contract.ts'
import { crud, recordSchema } from '../http/crud.ts'
import { createRouter } from '../http/router.ts'
import { today } from '../http/today.ts'
import { listRecords } from '../records/list-records.ts'
import { readRecord } from '../records/read-record.ts'
import { sameId } from '../records/same-id.ts'
import { plans } from './plan.table.ts'
import { readPlanRecords } from './read-plan-records.ts'
import { readPlanText } from './read-plan-text.ts'
import { EDITABLE, updatePlan } from './update-plan.ts'

const tags = ['plans']
const { list, read } = crud(plans)

/** The whole plan as it was read; what the document alone may change must be as it was. */
const ChangedPlan = Plan.partial()
  .required({ ...EDITABLE, version: true })
  .extend({ id: z.string().optional() })
  .strict()
  .meta({ id: 'ChangedPlan' })

const update = createRoute({
  method: 'put',
  path: '/{id}',
  tags,
  ...summary('修改规划的标题、状态或发文机关', 'Change the title, status or issuer of a plan'),
  request: { params: byId, body: body(ChangedPlan) },
  responses: {
    200: json('The plan.', recordSchema(plans)),
    ...problems('not-found', 'malformed', 'too-large', 'invalid', 'stale', 'conflict'),
  },
})

const text = createRoute({
  method: 'get',
  path: '/{id}/text',
  tags,
  ...summary('印发原文，一字不差', 'The issued text, to the letter'),
  request: { params: byId },
  responses: {
    200: json('The text.', z.object({ text: z.string() })),
    ...problems('not-found'),
  },
})

const lights = createRoute({
  method: 'get',
  path: '/{id}/summary',
  tags,
  ...summary(
    '某一天的亮灯情况：总体，及各行动、工程、任务、牵头单位',
    'The lights of a plan on a day: as a whole, by action, project, task and lead unit',
  ),
  request: {
    params: byId,
    query: z.object({
      asOf: Day.optional().meta({ description: 'The day; left out: today.' }),
      knownOn: Day.optional().meta({
        description:
          'Only what had been recorded by that day counts; left out: all that is known now.',
      }),
    }),
  },
  responses: { 200: json('The lights.', PlanSummary), ...problems('not-found', 'malformed') },
})

export const planRoutes = (db: Db, now: () => Date) =>
  createRouter()
    .openapi(list, async (c) => {
      const { records, total } = await listRecords(db, plans, c.var.district, c.req.valid('query'))
      return c.json(records, 200, { 'X-Total-Count': String(total) })
    })
    .openapi(read, async (c) =>
      c.json(await readRecord(db, plans, c.var.district, c.req.valid('param').id), 200),
    )
    .openapi(update, async (c) => {
      const { id } = c.req.valid('param')
      const input = sameId(id, c.req.valid('json'))
      return c.json(await updatePlan(db, c.var.district, id, input, c.var.caller), 200)
    })
    .openapi(text, async (c) => {
      const { id } = c.req.valid('param')
      return c.json({ text: await readPlanText(db, c.var.district, id) }, 200)
    })
    .openapi(lights, async (c) => {
      const { district } = c.var
      const { id } = c.req.valid('param')
      const { asOf = today(now()), knownOn } = c.req.valid('query')
      return c.json(await summaryOf(db, district, id, asOf, knownOn), 200)
    })

async function summaryOf(
  db: Db,
  district: string,
  plan: string,
  asOf: Day,
  knownOn: Day | undefined,
) {
  return snapshot(db, async (trx) => {
    const records = await readPlanRecords(trx, district, plan)
    if (!records) throw notFound(plans.noun, plan)
    const values = await valuesKnown(trx, district, plan, { knownOn })
    return summarisePlan(records, assessPlan(records, values, asOf), asOf)
  })
}
