import { type Bilingual, type Change, joinId, type PlanRecords, say } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { byName } from '../database/rows.ts'
import { AppError, type FieldError } from '../errors/app-error.ts'
import { type Stranded, strandedValues } from '../targets/stranded-values.ts'
import { counted } from '../text/counted.ts'

/**
 * Nothing that has reports under it is ever deleted silently: not a target, a period or a unit, and no
 * entity of a register. Nor does a target change so that its reports no longer fit.
 *
 * @throws AppError `conflict` naming what is held
 */
export async function refuseToLoseReports(
  db: Db,
  before: PlanRecords,
  after: PlanRecords,
  changes: readonly Change[],
): Promise<void> {
  const held = [
    ...(await heldRecords(db, before, changes)),
    ...(await strandedRecords(db, before, after)),
  ]
  if (held.length === 0) return
  const zh = held.map(({ message }) => message.zh).join('、')
  const en = held.map(({ message }) => message.en).join(', ')
  throw new AppError(
    'conflict',
    say(
      `下列内容已有填报数据，不能随方案删除或改变：${zh}。请先处理这些数据`,
      `These have values reported under them and cannot go or change with the plan: ${en}. See to the values first`,
    ),
    { errors: held },
  )
}

const HELD_BY = [
  { resource: 'targets', table: 'observation', column: 'target' },
  { resource: 'periods', table: 'observation', column: 'period' },
  { resource: 'units', table: 'observation', column: 'unit' },
  { resource: 'periods', table: 'cycle', column: 'period' },
  { resource: 'tasks', table: 'report_event', column: 'task' },
  { resource: 'units', table: 'report_event', column: 'unit' },
  { resource: 'tasks', table: 'contribution', column: 'task' },
  { resource: 'units', table: 'contribution', column: 'unit' },
  { resource: 'units', table: 'extension', column: 'unit' },
  { resource: 'units', table: 'evidence', column: 'unit' },
] as const

async function heldRecords(
  db: Db,
  { district, plan }: PlanRecords,
  changes: readonly Change[],
): Promise<FieldError[]> {
  const held: FieldError[] = []
  for (const { resource, table, column } of HELD_BY) {
    const removed = new Map<string, Change>(
      changes
        .filter((change) => change.resource === resource && change.kind === 'removed')
        .map((change) => [change.id, change]),
    )
    if (removed.size === 0) continue
    const idOf = (code: string) => (column === 'unit' ? code : joinId(plan.code, code))
    const current = table === 'observation' ? { current: 1 } : {}
    const rows = await byName(db)
      .selectFrom<string>(table)
      .select(`${column} as code`)
      .distinct()
      .where((eb) => eb.and({ district: district.code, plan: plan.code, ...current }))
      .execute()
    for (const { code } of rows) {
      const change = removed.get(idOf(String(code)))
      const field = change && `${resource}.${change.id}`
      if (change && field && !held.some((one) => one.field === field))
        held.push({ field, message: change.title })
    }
  }
  return held
}

/** Values that would no longer fit their target, or whose entity is no more, target by target. */
async function strandedRecords(
  db: Db,
  before: PlanRecords,
  after: PlanRecords,
): Promise<FieldError[]> {
  const { code } = after.plan
  const stranded = await strandedValues(db, after.district.code, code, before, after)
  return [...new Set(stranded.map(({ target }) => target))].map((target) => {
    const own = stranded.filter((value) => value.target === target)
    return { field: `targets.${joinId(code, target)}`, message: inWords(target, own) }
  })
}

function inWords(target: string, values: readonly Stranded[]): Bilingual {
  const entities = [
    ...new Set(values.flatMap(({ entity, misfit }) => (misfit === 'scope' ? [entity] : []))),
  ].filter(Boolean)
  const few = entities.slice(0, 5)
  return entities.length === 0
    ? say(`${target} 的 ${values.length} 条数据`, `${counted(values.length, 'value')} of ${target}`)
    : say(
        `${target} 的对象 ${few.join('、')}${entities.length > 5 ? ` 等 ${entities.length} 个` : ''}`,
        `${few.join(', ')}${entities.length > 5 ? ` and ${entities.length - 5} more` : ''} of ${target}`,
      )
}
