import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  ADMIN,
  createApi,
  createAuth,
  type DatabasePlace,
  type Db,
  ensureAdmin,
  ensureAdministrators,
  migrate,
  openDatabase,
  verifyAudit,
} from '@gangyao/api'
import { loadListedPlans } from '../src/listed-plans.ts'
import { type Desk, PASSWORD, type Reply, takeDesk } from './desk.ts'
import { DISTRICT, idOfSlot, PLAN, type Slot, slotsOfPlan, valueIn } from './slots.ts'

export interface RaceTrial {
  kind: 'sqlite' | { url: string }
  pairs: number
  tell?: (line: string) => void
}

export interface RaceFigures {
  pairs: number
  /** Of the pairs, in how many the first of the two won. */
  firstWon: number
  byKind: Record<string, number>
}

/**
 * Two servers on one database are asked at the same moment to change the same thing, seen in the same
 * version. One of the two must win and the other be told so; what the winner wrote must stand there, and the
 * log must have a line of it and none of the loser.
 *
 * @throws Error saying which pair ended otherwise
 */
export async function raceInPairs({ kind, pairs, tell }: RaceTrial): Promise<RaceFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'gangyao-races-'))
  const place: DatabasePlace = kind === 'sqlite' ? { file: join(folder, 'races.sqlite') } : kind
  const servers = [openDatabase(place), openDatabase(place)] as const
  try {
    const [{ db }] = servers
    await prepare(db)
    const desks = [await deskOf(db), await deskOf(servers[1].db)] as const
    const slots = await slotsOfPlan()
    const figures: RaceFigures = { pairs, firstWon: 0, byKind: {} }
    for (let pair = 0; pair < pairs; pair++) {
      const contest = CONTESTS[pair % CONTESTS.length] ?? correction
      const { name, first } = await runPair(db, desks, contest, { slots, pair })
      figures.byKind[name] = (figures.byKind[name] ?? 0) + 1
      if (first) figures.firstWon += 1
      if (pair % 200 === 199) tell?.(`${pair + 1} pairs`)
    }
    const verdict = await verifyAudit(db)
    if (!verdict.whole) throw new Error(`the log is broken: ${JSON.stringify(verdict.fault)}`)
    return figures
  } finally {
    for (const { close } of servers) await close()
    await rm(folder, { recursive: true, force: true })
  }
}

const SECRET = 'a secret for races, more than thirty-two characters'

async function prepare(db: Db): Promise<void> {
  await migrate(db)
  await loadListedPlans(db, () => {})
  await ensureAdmin(createAuth({ db, secret: SECRET }), { password: PASSWORD })
  await ensureAdministrators(db, ADMIN, new Date())
}

/** An API on a connection of its own, as `admin` asks it. */
async function deskOf(db: Db): Promise<Desk> {
  const api = createApi({ db, auth: createAuth({ db, secret: SECRET }) })
  return takeDesk('http://localhost', async (url, init) => api.request(url, init))
}

/** What two want to do to the same thing, and what is to be seen there when one of them has. */
interface Contest {
  name: string
  ask: [Parameters<Desk>, Parameters<Desk>]
  /** Where the thing is read, and the field that tells the two apart. */
  path: string
  field: string
  version: number
}
interface Where {
  slots: readonly Slot[]
  pair: number
}
type MakeContest = (desk: Desk, where: Where) => Promise<Contest>

const VALUES = `/districts/${DISTRICT}/observations`

/** A correction against a correction. */
const correction: MakeContest = async (desk, where) => {
  const { slot, path, version } = await entered(desk, where)
  const put = (value: number) => ['PUT', path, { ...valueIn(slot, value), version }] as const
  return {
    ...{ name: 'correction', path, field: 'value', version: version + 1 },
    ask: [[...put(41)], [...put(42)]],
  }
}

/** A batch of one against a correction. */
const batch: MakeContest = async (desk, where) => {
  const { slot, path, version } = await entered(desk, where)
  const change = (value: number) => ({ ...valueIn(slot, value), version })
  return {
    ...{ name: 'batch', path, field: 'value', version: version + 1 },
    ask: [
      ['POST', `${VALUES}/batch`, { observations: [change(41)] }],
      ['PUT', path, change(42)],
    ],
  }
}

/** A first value against a first value. */
const entry: MakeContest = async (desk, where) => {
  const { slot, path } = await entered(desk, where)
  await done(desk('DELETE', path))
  const post = (value: number) => ['POST', VALUES, valueIn(slot, value)] as const
  return {
    ...{ name: 'entry', path, field: 'value', version: 1 },
    ask: [[...post(41)], [...post(42)]],
  }
}

/** An edit of a record against an edit of it. */
const edit: MakeContest = async (desk, { pair }) => {
  const path = `/districts/${DISTRICT}/tasks/${PLAN}~A1.${1 + (pair % 3)}`
  const { body: task } = await done(desk('GET', path))
  const put = (who: string) => ['PUT', path, { ...task, title: `${who}的标题 ${pair}` }] as const
  return {
    ...{ name: 'edit', path, field: 'title', version: task.version + 1 },
    ask: [[...put('甲')], [...put('乙')]],
  }
}

const CONTESTS: readonly MakeContest[] = [correction, edit, entry, batch]

/** A slot with a value in it, which is neither of those that are fought about. */
async function entered(desk: Desk, { slots, pair }: Where) {
  const slot = slots[pair % slots.length]
  if (!slot) throw new Error('the plan has no place for values')
  const path = `${VALUES}/${idOfSlot(slot)}`
  const known = await desk('GET', path)
  const { body } =
    known.status === 200
      ? await done(desk('PUT', path, { ...known.body, value: 40 }))
      : await done(desk('POST', VALUES, valueIn(slot, 40)))
  const version: number = body.version
  return { slot, path, version }
}

async function runPair(
  db: Db,
  [one, other]: readonly [Desk, Desk],
  make: MakeContest,
  where: Where,
): Promise<{ name: string; first: boolean }> {
  const { name, ask, path, field, version } = await make(one, where)
  const replies = await Promise.all([one(...ask[0]), other(...ask[1])])
  const told = `pair ${where.pair}, ${name}: ${JSON.stringify(replies)}`
  const [winner, loser] = [...replies].sort((a, b) => a.status - b.status)
  if (!winner || !loser || winner.status >= 300 || loser.status !== 409)
    throw new Error(`one must win and one be told: ${told}`)
  const { body: stands } = await done(one('GET', path))
  const won = Array.isArray(winner.body) ? winner.body[0] : winner.body
  if (stands.version !== version || stands[field] !== won[field])
    throw new Error(`the winner’s is not what stands: ${told}, ${JSON.stringify(stands)}`)
  const lines = await linesOf(db, replies)
  if (lines.get(winner.request) !== 1 || lines.has(loser.request))
    throw new Error(`one line of the winner, none of the loser: ${told}`)
  return { name, first: winner === replies[0] }
}

async function linesOf(db: Db, replies: readonly Reply[]): Promise<Map<string, number>> {
  const requests = replies.map(({ request }) => request)
  const rows = await db
    .selectFrom('audit')
    .select('request')
    .where('district', '=', DISTRICT)
    .where('request', 'in', requests)
    .execute()
  const lines = new Map<string, number>()
  for (const { request } of rows) lines.set(request ?? '', (lines.get(request ?? '') ?? 0) + 1)
  return lines
}

async function done(asked: Promise<Reply>): Promise<Reply> {
  const reply = await asked
  if (reply.status >= 300) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`)
  return reply
}
