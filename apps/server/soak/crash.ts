import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DatabasePlace, type Db, openDatabase, verifyAudit } from '@gangyao/api'
import { childServer } from './child-server.ts'
import { takeDesk } from './desk.ts'
import { quiet } from './quiet.ts'
import { randomFrom } from './random.ts'
import { newReplay, type Replay, replayLog } from './replay.ts'
import { DISTRICT, idOfSlot, slotsOfPlan } from './slots.ts'
import { keep, type Ledger, newLedger, type State, writeUntilGone } from './writer.ts'

export interface CrashTrial {
  /** Of SQLite the file is in a folder of the trial's own. */
  kind: 'sqlite' | { url: string }
  kills: number
  seed: number
  writers?: number
  /** Told now and then how far it is. */
  tell?: (line: string) => void
}

export interface CrashFigures {
  kills: number
  /** Writes that were answered with success. */
  acknowledged: number
  /** Writes that were under way when the server was killed: how many had happened, and how many had not. */
  underWay: { happened: number; not: number }
  /** Lines of the log of the district, at the end. */
  lines: number
  slowestStart: number
}

/**
 * Kills the server while several write, starts it again, and looks: every write that was acknowledged is
 * there, each that was not is there whole or not at all, the log tells what the tables hold, and its chain
 * is whole. So many times.
 *
 * @throws Error saying what was lost, halved or broken
 */
export async function crashAgainAndAgain(trial: CrashTrial): Promise<CrashFigures> {
  const { kills, seed, writers = 4, tell = () => {} } = trial
  const data = await mkdtemp(join(tmpdir(), 'gangyao-crash-'))
  const place: DatabasePlace =
    trial.kind === 'sqlite' ? { file: join(data, 'gangyao.sqlite') } : trial.kind
  const server = await childServer(data, place)
  const random = randomFrom(seed)
  const slots = await slotsOfPlan()
  const shares = Array.from({ length: writers }, (_, share) =>
    slots.filter((_slot, index) => index % writers === share),
  )
  const ledgers = shares.map(newLedger)
  const replay = newReplay()
  const figures = { kills, underWay: { happened: 0, not: 0 }, slowestStart: 0 }
  try {
    await server.start()
    const desk = await takeDesk(server.address, fetch)
    for (let kill = 1; kill <= kills; kill++) {
      const before = countOf(ledgers)
      const writing = Promise.all(
        ledgers.map((ledger, share) => writeUntilGone(desk, shares[share] ?? [], ledger, random)),
      )
      await Promise.race([sleep(30 + random() * 400), writing])
      // On a busy machine a first answer may take longer than that.
      for (let turn = 0; turn < 1000 && countOf(ledgers) === before; turn++) await sleep(10)
      await server.kill()
      await writing
      figures.slowestStart = Math.max(figures.slowestStart, await server.start())
      await lookAt(place, ledgers, replay, figures.underWay)
      if (kill % 20 === 0) tell(`${kill} kills, ${countOf(ledgers)} writes acknowledged`)
    }
    return { ...figures, acknowledged: countOf(ledgers), lines: replay.seq }
  } finally {
    await server.kill()
    await rm(data, { recursive: true, force: true })
  }
}

const countOf = (ledgers: readonly Ledger[]): number =>
  ledgers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)

async function lookAt(
  place: DatabasePlace,
  ledgers: readonly Ledger[],
  replay: Replay,
  underWay: CrashFigures['underWay'],
): Promise<void> {
  const { db, close } = openDatabase(place)
  try {
    await quiet(db)
    const stored = await storedStates(db)
    for (const ledger of ledgers) {
      if (ledger.pending) underWay[settle(ledger, ledger.pending, stored) ? 'happened' : 'not']++
      for (const [id, state] of ledger.states) requireSame(id, state, stored.get(id) ?? null)
    }
    await replayLog(db, replay)
    for (const { acknowledged } of ledgers)
      for (const [request, lines] of acknowledged)
        if (replay.lines.get(request) !== lines)
          throw new Error(`request ${request} was acknowledged and left ${lines} lines in the log`)
    const verdict = await verifyAudit(db)
    if (!verdict.whole) throw new Error(`the log is broken: ${JSON.stringify(verdict.fault)}`)
  } finally {
    await close()
  }
}

/** What was under way is there whole or not at all; which, the ledger learns. */
function settle(
  ledger: Ledger,
  step: NonNullable<Ledger['pending']>,
  stored: Map<string, State>,
): boolean {
  const happened = step.slots.map((slot, index) =>
    isSame(stored.get(idOfSlot(slot)) ?? null, step.next[index] ?? null),
  )
  if (new Set(happened).size > 1)
    throw new Error(`half a batch was written: ${JSON.stringify({ step, happened })}`)
  if (happened[0]) keep(ledger, step)
  else ledger.pending = null
  return happened[0] ?? false
}

const isSame = (one: State, other: State) => JSON.stringify(one) === JSON.stringify(other)

function requireSame(id: string, acknowledged: State, stored: State): void {
  if (isSame(acknowledged, stored)) return
  const told = [acknowledged, stored].map((state) => JSON.stringify(state))
  throw new Error(`${id} was acknowledged as ${told[0]} and is ${told[1]}`)
}

async function storedStates(db: Db): Promise<Map<string, State>> {
  const rows = await db
    .selectFrom('observation')
    .select(['plan', 'target', 'period', 'unit', 'version', 'value', 'published'])
    .where((eb) => eb.and({ district: DISTRICT, current: 1 }))
    .execute()
  return new Map(
    rows.map(({ version, value, published, ...slot }) => [
      idOfSlot(slot),
      { version, value: value ?? Number.NaN, published: published === 1 },
    ]),
  )
}
