import { fileURLToPath } from 'node:url'
import { flattenPlan, joinId, obligationsOf } from '@gangyao/domain'
import { readPlanFile, readValues, withRegisters } from '@gangyao/plan-file'
import { actOnContribution, askContribution } from '../src/contributions/act-on-contribution.ts'
import type { Db } from '../src/database/open-database.ts'
import { publishObservations } from '../src/observations/publish-observations.ts'
import { recordObservation } from '../src/observations/record-observation.ts'
import { loadPlan } from '../src/plans/load-plan.ts'
import { type Act, actOnReport } from '../src/reports/act-on-report.ts'
import { saveReport } from '../src/reports/save-report.ts'
import { OVER, openCycle } from './a-cycle.ts'
import { office } from './a-plan.ts'

const at = (day: string) => new Date(`${day}T04:00:00Z`)
const IN_TIME = at('2024-04-08')
const LATE = at('2024-04-12')
const REVIEWED = at('2024-04-15')

/** What stands in no paper: written, but not accepted. */
export const UNSEEN = [
  '草稿里的话',
  '待审核的话',
  '退回的话',
  '撤回的话',
  '重新开放的话',
  '没有采用的话',
]

/**
 * The real plan with invented values, and its first quarter of 2024 told by the units: most of it accepted, and of
 * the rest something in every state that is not.
 */
export async function tellCycle(db: Db, district: string) {
  const file = (name: string) =>
    fileURLToPath(import.meta.resolve(`@gangyao/plan-dongsheng-2021-2025/${name}`))
  const { document, issuedText } = await readPlanFile(file('plan.yaml'))
  if (!document) throw new Error('the plan file cannot be read')
  const plan = flattenPlan(document, issuedText)
  const { registers, observations } = await readValues(file('demo.yaml'), plan.plan.code)
  const own = { ...plan, district: { ...plan.district, code: district } }
  const records = withRegisters(own, registers)
  await loadPlan(db, records, office)
  const published: string[] = []
  const over = new Set(records.periods.filter(({ end }) => end <= OVER.end).map(({ code }) => code))
  for (const value of observations.filter(({ period }) => over.has(period))) {
    const { id } = await recordObservation(db, district, value, office, at('2024-04-01'))
    published.push(id)
  }
  await publishObservations(db, district, published, office, at('2024-04-02'))

  const quarter = { kind: 'quarter', period: '2024-Q1', start: '2024-01-01', ...OVER } as const
  const cycle = await openCycle(db, district, {
    ...{ plan: plan.plan.code, code: '2024-Q1', title: '2024 年第一季度进展填报', ...quarter },
  })
  const tasks = new Map(records.tasks.map((task) => [task.code, task]))
  const duties = obligationsOf({ records, cycle, day: cycle.opens }).items
  const told = duties.map(({ unit, task }, index) => ({
    id: joinId(cycle.plan, cycle.code, unit, task),
    ...{ unit, task, index },
  }))
  const act = (id: string, verb: Act['verb'], now: Date, reason: string | null = null) =>
    actOnReport(
      db,
      district,
      id,
      { verb, reason, until: reason === null ? null : '2024-04-30' },
      office,
      now,
    )
  const write = (id: string, narrative: string, now: Date, fields: object = {}) =>
    saveReport(
      db,
      district,
      id,
      {
        ...{ narrative, noProgress: false, why: null, completedOn: null, evidence: [], version: 0 },
        ...fields,
      },
      office,
      now,
    )
  const handIn = async (id: string, now: Date) => {
    await act(id, 'sign', now)
    await act(id, 'submit', now)
  }
  for (const { id, task, index } of told.slice(0, -6)) {
    const now = index % 9 === 4 ? LATE : IN_TIME
    if (index === 7)
      await write(id, '', now, { noProgress: true, why: '场馆改造，活动改在第二季度' })
    else
      await write(
        id,
        wordsFor(tasks.get(task)?.title ?? '', index),
        now,
        index === 9 ? { completedOn: '2024-03-20' } : {},
      )
    await handIn(id, now)
    await act(id, 'accept', REVIEWED)
  }
  const [drafted, waiting, returned, withdrawn, reopened] = told.slice(-6).map(({ id }) => id)
  const [draft = '', wait = '', back = '', taken = '', again = ''] = UNSEEN
  await write(drafted ?? '', draft, IN_TIME)
  for (const [id = '', words] of [
    [waiting, wait],
    [returned, back],
    [withdrawn, taken],
    [reopened, again],
  ]) {
    await write(id, words ?? '', IN_TIME)
    await handIn(id, IN_TIME)
  }
  await act(returned ?? '', 'return', REVIEWED, '请补充人数')
  await act(withdrawn ?? '', 'withdraw', IN_TIME)
  await act(reopened ?? '', 'accept', REVIEWED)
  await act(reopened ?? '', 'reopen', REVIEWED, '数据有误')

  await supply(db, district, { plan: cycle.plan, cycle: cycle.code, task: 'A1.1' })
  return { cycle, records, id: joinId(cycle.plan, cycle.code), told }
}

/** Two units are asked for something; of one it is used, of the other it is not. */
async function supply(
  db: Db,
  district: string,
  key: { plan: string; cycle: string; task: string },
): Promise<void> {
  const rows = await db
    .selectFrom('responsibility')
    .select('unit')
    .where((eb) => eb.and({ district, plan: key.plan, task: key.task, role: 'responsible' }))
    .orderBy('position')
    .limit(2)
    .execute()
  for (const [index, { unit }] of rows.entries()) {
    const asked = { ...key, unit, request: '本季度参与情况', due: null }
    await askContribution(db, district, asked, office, IN_TIME)
    const id = joinId(key.plan, key.cycle, key.task, unit)
    const text = index === 0 ? '组织志愿者 20 人次进校园。' : (UNSEEN.at(-1) ?? '')
    const say = (verb: 'supply' | 'use', words: string | null) =>
      actOnContribution(db, district, id, { verb, text: words, reason: null }, office, IN_TIME)
    await say('supply', text)
    if (index === 0) await say('use', null)
  }
}

const wordsFor = (title: string, index: number): string =>
  [
    `围绕“${title}”，第一季度开展活动 ${index + 3} 场，参加 ${(index + 2) * 137} 人次，印发资料 ${(index + 1) * 250} 份。`,
    index % 3 === 0
      ? `联合街道、学校和科技志愿服务队，把活动办到社区、嘎查村和校园，群众反映较好。下一步将继续扩大覆盖面，重点补上偏远嘎查村的短板。`
      : '',
    index % 5 === 0 ? '（以上为演示数据。）' : '',
  ].join(index % 4 === 0 ? '\n' : '')
