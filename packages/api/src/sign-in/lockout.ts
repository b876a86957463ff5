import { createHash } from 'node:crypto'
import { say } from '@gangyao/domain'
import type { ExpressionBuilder } from 'kysely'
import type { Db } from '../database/open-database.ts'
import type { Tables } from '../database/tables.ts'
import { AppError } from '../errors/app-error.ts'
import type { SignInPolicy } from './policy.ts'

type Lock = SignInPolicy['lock']

/** The user name is locked: nobody is told whether there is such a user. */
export class Locked extends AppError {
  readonly until: Date

  constructor(until: Date) {
    super('rate-limited', locked)
    this.until = until
  }
}

const locked = say(
  '失败次数过多，这个用户名暂时不能登录。请稍后再试，或请系统管理员解锁',
  'Too many failures: this user name is locked for a while. Try later, or ask the system administrator',
)

/**
 * Counts an attempt before anything is looked at, so that of many at once no more are looked at than may fail.
 * It is the same for a name that nobody has.
 *
 * @returns how many attempts are left after this one
 * @throws Locked
 */
export async function claimAttempt(
  db: Db,
  username: string,
  { failures: most, minutes }: Lock,
  now: Date,
): Promise<number> {
  const at = now.toISOString()
  const [start, end] = [shifted(now, -minutes), shifted(now, minutes)]
  await forgetOld(db, start, at)
  const { failures, until } = await db
    .insertInto('sign_in_failure')
    .values({ name: nameOf(username), failures: 1, since: at, until: most === 1 ? end : null })
    .onConflict((clash) =>
      clash.column('name').doUpdateSet((eb) => {
        const next = eb('sign_in_failure.failures', '+', 1)
        const over = isOver(eb, start, at)
        return {
          failures: eb.case().when(over).then(1).else(next).end(),
          since: eb.case().when(over).then(at).else(eb.ref('sign_in_failure.since')).end(),
          until: eb
            .case()
            .when(over)
            .then(most === 1 ? end : null)
            .when(eb('sign_in_failure.until', 'is not', null))
            .then(eb.ref('sign_in_failure.until'))
            .when(next, '>=', most)
            .then(end)
            .else(null)
            .end(),
        }
      }),
    )
    .returning(['failures', 'until'])
    .executeTakeFirstOrThrow()
  if (failures > most) throw new Locked(new Date(until ?? end))
  return most - failures
}

/** After a success, or when an administrator lets somebody try again. */
export async function forgetFailures(db: Db, username: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sign_in_failure')
    .where('name', '=', nameOf(username))
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Names are typed by anybody, so that what is kept of them is short and says nothing. */
export const nameOf = (username: string): string =>
  createHash('sha256').update(username.toLowerCase()).digest('hex')

const shifted = (now: Date, minutes: number): string =>
  new Date(now.getTime() + minutes * 60_000).toISOString()

const isOver = (eb: ExpressionBuilder<Tables, 'sign_in_failure'>, start: string, at: string) =>
  eb.or([
    eb('sign_in_failure.until', '<=', at),
    eb.and([eb('sign_in_failure.until', 'is', null), eb('sign_in_failure.since', '<=', start)]),
  ])

/** A lock is at most as long as what is counted before it. */
async function forgetOld(db: Db, start: string, at: string) {
  await db
    .deleteFrom('sign_in_failure')
    .where('since', '<=', start)
    .where((eb) => isOver(eb, start, at))
    .execute()
}
