import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onDatabase } from '../../test/databases.ts'
import type { Caller, Reply } from '../../test/http.ts'
import { ANYBODY, type Answer, readMatrix } from '../../test/matrix.ts'
import { type Operation, operations } from '../../test/operations.ts'
import { appoint, aTown, OTHER_UNIT, OWN_UNIT, ROLES } from '../../test/people.ts'
import { type Ask, SPARE } from '../../test/place.ts'
import { REQUESTS } from '../../test/requests.ts'
import { keepSignIn, snapshotOf } from '../../test/snapshot.ts'
import type { DatabaseKind } from '../database/open-database.ts'
import { loadPlan } from '../plans/load-plan.ts'

const matrix = readMatrix(readFileSync(new URL('./matrix.md', import.meta.url), 'utf8'))
const OPERATIONS = await operations()

/** Asks every question of the table on one of the databases: a file for each, so that both run at once. */
export const describeMatrix = (kind: DatabaseKind) =>
  onDatabase(kind, 'what the table says', (database) => {
    let town: Awaited<ReturnType<typeof aTown>>
    const people = new Map<string, Caller>()
    beforeAll(async () => {
      town = await aTown(database.db)
      for (const name of ['stranger', ...ROLES, SPARE]) people.set(name, await town.settle(name))
      people.set('nobody', town.nobody)
    })

    it.each(OPERATIONS.map((operation) => [operation.name, operation] as const))(
      'holds of %s',
      async (name, operation) => {
        const { own, other } = await twoDistricts()
        const answers: Record<string, Answer> = {}
        for (const who of [...ANYBODY, ...ROLES]) {
          const putBack = operation.inDistrict ? null : await keepSignIn(database.db)
          const mine = await ask(operation, who, own, OWN_UNIT)
          // What somebody has done to their own account is undone: the next door finds them as they were.
          await putBack?.()
          const others = operation.inDistrict ? await ask(operation, who, own, OTHER_UNIT) : mine
          answers[who] = mine === 'yes' && others === 'no' ? 'own unit' : mine
          if (answers[who] === mine) expect([who, others]).toEqual([who, mine])
          if (operation.inDistrict && who !== 'nobody' && who !== 'stranger')
            expect([who, await ask(operation, who, other, OWN_UNIT)]).toEqual([who, '404'])
        }
        await settle()
        expect(answers).toEqual(matrix.get(name))
      },
      60_000,
    )

    it('nothing of it ended in a failure that nobody foresaw', () => {
      expect(town.log).toEqual([])
    })

    /** Two with the same plan: one where everybody is something, and one where only the stranger is. */
    async function twoDistricts() {
      const [own, other] = [aDistrict(), aDistrict()]
      for (const district of [own, other]) await loadPlan(database.db, aPlan(district), office)
      for (const role of ROLES) await appoint(database.db, role, { district: own, role })
      for (const role of ['administrator', 'coordinator', 'auditor'] as const)
        await appoint(database.db, 'stranger', { district: other, role })
      return { own, other }
    }

    /** What somebody is answered; what is refused has written nothing. */
    async function ask(
      operation: Operation,
      who: string,
      district: string,
      unit: string,
    ): Promise<Answer> {
      const { method, statuses } = operation
      const { path, body, init } = await prepared(operation, who, district, unit)
      const call = callerOf(who)
      await expecting(matrix.get(operation.name)?.[who] ?? '')
      const reply = await call(method, path, body, init)
      const answer = answerOf(reply)
      const told = `${method} ${path} as ${who}: ${reply.status} ${JSON.stringify(reply.body)}`
      expect(answer, told).not.toBe('something else')
      expect(statuses, told).toContain(String(reply.status))
      if (answer === 'yes' && method !== 'GET') waiting.clear()
      refused = answer === 'yes' ? [] : [...refused, told]
      return answer
    }

    /** How everything stood before a row of refusals, and what was asked since. */
    let before: Awaited<ReturnType<typeof snapshotOf>> | null = null
    let refused: string[] = []

    /** A look at everything costs more than a question, so that one is taken around all that is refused in a row. */
    async function expecting(answer: string) {
      if (answer === 'yes' || answer === 'own unit') await settle()
      else before ??= await snapshotOf(database.db)
    }

    async function settle() {
      if (before) expect(await snapshotOf(database.db), refused.join('\n')).toEqual(before)
      before = null
      refused = []
    }

    /** A request that was refused is as good as new. */
    const waiting = new Map<string, Ask>()
    async function prepared(operation: Operation, who: string, district: string, unit: string) {
      const key = [operation.name, isOwn(operation) ? who : '', district, unit].join()
      // Whoever is not signed in can still sign in.
      const user = who === 'nobody' ? SPARE : who
      const { auth, signIn } = town
      const place = { db: database.db, auth, district, unit, user, as: callerOf(who), signIn }
      if (!waiting.has(key)) await settle()
      const request = waiting.get(key) ?? (await REQUESTS[operation.name]?.(place))
      if (!request) throw new Error(`no request for ${operation.name}`)
      waiting.set(key, request)
      return request
    }

    function callerOf(who: string): Caller {
      const call = people.get(who)
      if (!call) throw new Error(`${who} is nobody we know`)
      return call
    }
  })

/** What is asked for is somebody's own, so that another cannot ask for the same. */
const isOwn = ({ inDistrict, name }: Operation) => !inDistrict || /\/(tokens|jobs)\b/.test(name)

function answerOf({ status, body }: Reply): Answer {
  if (status >= 200 && status < 300) return 'yes'
  if (status === 401 && body.code === 'unauthenticated') return '401'
  if (status === 403 && body.code === 'forbidden' && /\p{Script=Han}/u.test(body.detail))
    return 'no'
  if (status === 404 && body.code === 'not-found' && /旗县区|行政区/.test(body.detail)) return '404'
  if (status === 404 && body.code === 'not-found' && /没有这个地址/.test(body.detail)) return 'off'
  return 'something else'
}
