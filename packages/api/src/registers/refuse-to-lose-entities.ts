import { Amendment, type Register, Scope, say } from '@gangyao/domain'
import { json } from '../database/codecs.ts'
import type { Db } from '../database/open-database.ts'
import { AppError } from '../errors/app-error.ts'

/**
 * An entity that has values, or that a target names, stays in its register (give it a last day instead),
 * and a register that targets count over stays as a whole.
 *
 * @throws AppError `conflict` naming them
 */
export async function refuseToLoseEntities(
  db: Db,
  district: string,
  before: Register,
  after: Register | null,
): Promise<void> {
  const targets = await targetsOver(db, district, before)
  if (after === null) {
    if (targets.length === 0) return
    const codes = [...new Set(targets.map(({ code }) => code))]
    throw new AppError(
      'conflict',
      say(
        `目标 ${codes.join('、')} 以这个名录为范围，请先修改这些目标`,
        `The targets ${codes.join(', ')} count over this register; change them first`,
      ),
    )
  }
  const kept = new Set(after.entities.map(({ code }) => code))
  const lost = before.entities.filter(({ code }) => !kept.has(code))
  if (lost.length === 0) return
  const held = await heldEntities(db, district, before.plan, targets)
  const missed = lost.filter(({ code }) => held.has(code))
  if (missed.length === 0) return
  const names = missed.slice(0, 5).map(({ name }) => name)
  throw new AppError(
    'conflict',
    say(
      `${names.join('、')}${missed.length > 5 ? ` 等 ${missed.length} 个` : ''}已有填报数据或被目标点名，不能从名录中删去；停办的请填写截止日期`,
      `${names.join(', ')}${missed.length > 5 ? ` and ${missed.length - 5} more` : ''} cannot leave the register: values were reported for them, or a target names them. Give them a last day instead`,
    ),
  )
}

interface Over {
  code: string
  named: readonly string[]
}

/** The targets that count over a register, as issued or by a later notice, with the entities they name. */
async function targetsOver(db: Db, district: string, { plan, code }: Register): Promise<Over[]> {
  const scopes = [
    ...(await issuedScopes(db, district, plan)),
    ...(await amendedScopes(db, district, plan)),
  ]
  return scopes.flatMap(({ target, scope }) => {
    if (scope.kind === 'district' || scope.register !== code) return []
    return [{ code: target, named: scope.kind === 'list' ? scope.entities : (scope.except ?? []) }]
  })
}

async function issuedScopes(db: Db, district: string, plan: string) {
  const rows = await db
    .selectFrom('target')
    .select(['code', 'scope'])
    .where((eb) => eb.and({ district, plan }))
    .execute()
  return rows.map((row) => ({ target: row.code, scope: json(Scope).parse(row.scope) }))
}

async function amendedScopes(db: Db, district: string, plan: string) {
  const rows = await db
    .selectFrom('amendment')
    .select('targets')
    .where((eb) => eb.and({ district, plan }))
    .execute()
  return rows
    .flatMap((row) => json(Amendment.shape.targets).parse(row.targets))
    .flatMap(({ target, scope }) => (scope ? [{ target, scope }] : []))
}

async function heldEntities(
  db: Db,
  district: string,
  plan: string,
  targets: readonly Over[],
): Promise<Set<string>> {
  if (targets.length === 0) return new Set()
  const rows = await db
    .selectFrom('observation')
    .select('entity')
    .distinct()
    .where((eb) => eb.and({ district, plan }))
    .where(
      'target',
      'in',
      targets.map(({ code }) => code),
    )
    .execute()
  return new Set([...rows.map(({ entity }) => entity), ...targets.flatMap(({ named }) => named)])
}
