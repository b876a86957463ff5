import { drawTrend } from '@gangyao/charts'
import { Day, LANGUAGES, Trend, trendOf } from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { currentValues } from '../assessments/current-values.ts'
import type { Db } from '../database/open-database.ts'
import { snapshot } from '../database/write.ts'
import { notFound } from '../errors/app-error.ts'
import { byId, json, problems, summary } from '../http/contract.ts'
import { languageFor } from '../http/language.ts'
import { recordRoutes } from '../http/record-routes.ts'
import { today } from '../http/today.ts'
import { readPlanRules } from '../plans/read-plan-records.ts'
import { keyFromId } from '../records/read-record.ts'
import { targets } from './target.table.ts'

const trend = createRoute({
  method: 'get',
  path: '/{id}/trend',
  tags: ['targets'],
  ...summary(
    '一个目标到某一天的走势：实际值与按进度应达到的值',
    'How a target came along up to a day: actual against expected',
  ),
  request: {
    params: byId,
    query: z.object({ asOf: Day.optional().meta({ description: 'The day; left out: today.' }) }),
  },
  responses: { 200: json('The trend.', Trend), ...problems('not-found', 'malformed') },
})

const picture = createRoute({
  method: 'get',
  path: '/{id}/trend.svg',
  tags: ['targets'],
  ...summary('走势图（SVG）', 'The trend as a picture (SVG)'),
  request: {
    params: byId,
    query: z.object({ asOf: Day.optional(), lang: z.enum(LANGUAGES).optional() }),
  },
  responses: {
    200: { description: 'The picture.', content: { 'image/svg+xml': { schema: z.string() } } },
    ...problems('not-found', 'malformed'),
  },
})

export const targetRoutes = (db: Db, now: () => Date) =>
  recordRoutes(db, targets)
    .openapi(trend, async (c) => {
      const { id } = c.req.valid('param')
      const { asOf = today(now()) } = c.req.valid('query')
      return c.json(await readTrend(db, c.var.district, id, asOf), 200)
    })
    .openapi(picture, async (c) => {
      const { id } = c.req.valid('param')
      const { asOf = today(now()), lang } = c.req.valid('query')
      const trend = await readTrend(db, c.var.district, id, asOf)
      const svg = await drawTrend(trend, languageFor(c, lang))
      return c.body(svg, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' })
    })

async function readTrend(db: Db, district: string, id: string, asOf: Day): Promise<Trend> {
  const { plan = '', code = '' } = keyFromId(targets, id)
  return snapshot(db, async (trx) => {
    const rules = await readPlanRules(trx, district, plan)
    const target = rules?.targets.find((candidate) => candidate.code === code)
    if (!rules || !target) throw notFound(targets.noun, id)
    return trendOf(target, rules, await currentValues(trx, district, plan, code), asOf)
  })
}
