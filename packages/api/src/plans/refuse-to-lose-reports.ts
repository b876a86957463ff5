import { type Bilingual, type Change, joinId, type PlanRecords, say } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { AppError, type FieldError } from '../errors/app-error.ts'

/**
 * Nothing that has reports under it is ever deleted silently: not a target, a period or a unit, and no
 * entity of a register.
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
    ...(await heldEntities(db, after, changes)),
  ]
  if (held.length === 0) return
  const zh = held.map(({ message }) => message.zh).join('、')
  const en = held.map(({ message }) => message.en).join(', ')
  throw new AppError(
    'conflict',
    say(
      `下列内容已有填报数据，不能随方案删除：${zh}。请先处理这些数据`,
      `These have values reported under them and cannot go with the plan: ${en}. See to the values first`,
    ),
    { errors: held },
  )
}

const HELD_BY = [
  { resource: 'targets', column: 'target' },
  { resource: 'periods', column: 'period' },
  { resource: 'units', column: 'unit' },
] as const

async function heldRecords(
  db: Db,
  { district, plan }: PlanRecords,
  changes: readonly Change[],
): Promise<FieldError[]> {
  const held: FieldError[] = []
  for (const { resource, column } of HELD_BY) {
    const removed = new Map<string, Change>(
      changes
        .filter((change) => change.resource === resource && change.kind === 'removed')
        .map((change) => [change.id, change]),
    )
    if (removed.size === 0) continue
    const idOf = (code: string) => (column === 'unit' ? code : joinId(plan.code, code))
    const rows = await db
      .selectFrom('observation')
      .select(`${column} as code`)
      .distinct()
      .where((eb) => eb.and({ district: district.code, plan: plan.code, current: 1 }))
      .execute()
    for (const { code } of rows) {
      const change = removed.get(idOf(code))
      if (change) held.push({ field: `${resource}.${change.id}`, message: change.title })
    }
  }
  return held
}

/** Entities with values that the registers, or the scope of their target, no longer know. */
async function heldEntities(
  db: Db,
  { district, plan, targets, registers: listed }: PlanRecords,
  changes: readonly Change[],
): Promise<FieldError[]> {
  if (!changes.some(({ resource }) => resource === 'registers' || resource === 'targets')) return []
  const rows = await db
    .selectFrom('observation')
    .select(['target', 'entity'])
    .distinct()
    .where((eb) => eb.and({ district: district.code, plan: plan.code, current: 1 }))
    .where('entity', '!=', '')
    .execute()
  const scopes = new Map(targets.map(({ code, scope }) => [code, scope]))
  const registers = new Map(listed.map(({ code, entities }) => [code, entities]))
  return rows.flatMap(({ target, entity }) => {
    const scope = scopes.get(target)
    if (!scope) return []
    const known =
      scope.kind !== 'district' &&
      registers.get(scope.register)?.some(({ code }) => code === entity)
    const message: Bilingual = say(`${target} 的对象 ${entity}`, `${entity} of ${target}`)
    return known ? [] : [{ field: `targets.${joinId(plan.code, target)}`, message }]
  })
}
