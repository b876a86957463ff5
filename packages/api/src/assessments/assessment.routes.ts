import { Assessment, assessTarget, Code, Day, joinId } from '@gangyao/domain'
import { writeCsv, writeWorkbook } from '@gangyao/sheets'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import { snapshot } from '../database/write.ts'
import { notFound } from '../errors/app-error.ts'
import { byId, json, page, problems, summary } from '../http/contract.ts'
import { asCsv, asWorkbook, download, fileQuery, SHEETS } from '../http/download.ts'
import { languageFor } from '../http/language.ts'
import { listQuerySchema } from '../http/list-query-schema.ts'
import { createRouter } from '../http/router.ts'
import { today } from '../http/today.ts'
import { readPlanRules } from '../plans/read-plan-records.ts'
import { keyFromId } from '../records/read-record.ts'
import { targets } from '../targets/target.table.ts'
import { valuesKnown } from './current-values.ts'
import { exportAssessments } from './export-assessments.ts'
import { listAssessments } from './list-assessments.ts'

const tags = ['assessments']
const asOf = Day.meta({ description: 'The day; left out: today.' })
const knownOn = Day.meta({
  description: 'Only what had been recorded by that day counts; left out: all that is known now.',
})

const ListedAssessment = z
  .object({ id: z.string(), ...Assessment.shape })
  .meta({ id: 'Assessment' })

/** What a list of assessments can be looked up and sorted by. */
const Lookup = z.object({
  ...Assessment.pick({ plan: true, target: true, light: true }).shape,
  ...Assessment.pick({ required: true, expected: true, actual: true, share: true }).shape,
  task: Code.nullable(),
  action: Code.nullable(),
  project: Code.nullable(),
  unit: Code.nullable().meta({ description: 'A unit that leads the target’s task.' }),
  asOf,
  knownOn,
})

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  ...summary('各目标某一天的研判', 'How the targets stand on a day'),
  request: { query: listQuerySchema(Lookup, ['asOf', 'knownOn']) },
  responses: {
    200: page('assessments', ListedAssessment),
    ...problems('malformed', 'unknown-field'),
  },
})

const exported = createRoute({
  method: 'get',
  path: '/export',
  tags,
  ...summary(
    '各目标某一天的研判，存为表格',
    'How the targets of a plan stand on a day, as a table',
  ),
  request: {
    query: fileQuery.extend({
      plan: Code,
      asOf: asOf.optional(),
      knownOn: knownOn.optional(),
    }),
  },
  responses: { 200: SHEETS, ...problems('not-found', 'malformed') },
})

const read = createRoute({
  method: 'get',
  path: '/{id}',
  tags,
  ...summary('一个目标某一天的研判', 'How one target stands on a day'),
  request: {
    params: byId,
    query: z.object({ asOf: asOf.optional(), knownOn: knownOn.optional() }),
  },
  responses: {
    200: json('The assessment.', ListedAssessment),
    ...problems('not-found', 'malformed'),
  },
})

export const assessmentRoutes = (db: Db, now: () => Date) =>
  createRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid('query')
      const { records, total } = await listAssessments(db, c.var.district, query, today(now()))
      return c.json(records, 200, { 'X-Total-Count': String(total) })
    })
    .openapi(exported, async (c) => {
      const { plan, format, lang, asOf: day = today(now()), knownOn: known } = c.req.valid('query')
      const language = languageFor(c, lang)
      const { district } = c.var
      const table = await exportAssessments(db, district, plan, {
        asOf: day,
        knownOn: known,
        language,
      })
      return format === 'csv'
        ? download(writeCsv(table, language), asCsv(table.name[language]))
        : download(await writeWorkbook([table], language), asWorkbook(table.name[language]))
    })
    .openapi(read, async (c) => {
      const { id } = c.req.valid('param')
      const { asOf: day = today(now()), knownOn: known } = c.req.valid('query')
      return c.json(await assessOne(db, c.var.district, id, day, known), 200)
    })

async function assessOne(db: Db, district: string, id: string, day: Day, known: Day | undefined) {
  const { plan = '', code = '' } = keyFromId(targets, id)
  return snapshot(db, async (trx) => {
    const records = await readPlanRules(trx, district, plan)
    const target = records?.targets.find((candidate) => candidate.code === code)
    if (!records || !target) throw notFound(targets.noun, id)
    const values = await valuesKnown(trx, district, plan, { knownOn: known, target: code })
    return { id: joinId(plan, code), ...assessTarget(target, records, values, day) }
  })
}
