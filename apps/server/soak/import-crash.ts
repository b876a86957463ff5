import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DatabasePlace, openDatabase, REPORT_SHEETS, verifyAudit } from '@gangyao/api'
import { readTables, writeWorkbook } from '@gangyao/sheets'
import { childServer } from './child-server.ts'
import { type Desk, takeDesk } from './desk.ts'
import { quiet } from './quiet.ts'
import { randomFrom } from './random.ts'
import { DISTRICT, PLAN } from './slots.ts'

export interface ImportCrashTrial {
  /** Of SQLite the file is in a folder of the trial's own. */
  kind: 'sqlite' | { url: string }
  kills: number
  seed: number
  tell?: (line: string) => void
}

export interface ImportCrashFigures {
  kills: number
  /** What one import writes: reports and values. */
  rows: number
  /** How many imports were there whole after the kill, and how many not at all. */
  whole: number
  nothing: number
  /** What an import took that nobody killed, in milliseconds. */
  took: number
}

const CYCLE = 'crash'
const PATH = `/districts/${DISTRICT}/cycles/${PLAN}~${CYCLE}`

/**
 * Kills the server while the workbook of a whole cycle is imported, starts it again, and looks: either every row of
 * it is there, with a line of the log for each, or none is. So many times.
 *
 * @throws Error saying what was halved, lost or broken
 */
export async function crashAmidImports(trial: ImportCrashTrial): Promise<ImportCrashFigures> {
  const { kills, seed, tell = () => {} } = trial
  const data = await mkdtemp(join(tmpdir(), 'gangyao-import-'))
  const place: DatabasePlace =
    trial.kind === 'sqlite' ? { file: join(data, 'gangyao.sqlite') } : trial.kind
  const server = await childServer(data, place)
  const random = randomFrom(seed)
  const figures = { kills, rows: 0, whole: 0, nothing: 0, took: 0 }
  try {
    await server.start()
    const desk = await takeDesk(server.address, fetch)
    await openCycle(desk)
    const first = await prepare(desk, 'round 0')
    const begun = performance.now()
    await need(first.send())
    figures.took = Math.round(performance.now() - begun)
    figures.rows = first.rows
    let before = await lookAt(place, 'round 0')
    if (before.found !== first.rows)
      throw new Error(`${before.found} of ${first.rows} rows came in`)
    for (let kill = 1; kill <= kills; kill++) {
      const mark = `round ${kill}`
      const { send, rows } = await prepare(desk, mark)
      const sent = send().catch(() => null)
      await sleep(random() * figures.took * 1.2)
      await server.kill()
      const reply = await sent
      await server.start()
      const after = await lookAt(place, mark)
      const lines = after.lines - before.lines
      if (![0, rows].includes(after.found) || lines !== after.found)
        throw new Error(
          `half an import: ${after.found} of ${rows} rows and ${lines} lines of the log`,
        )
      if (reply && after.found === 0) throw new Error('an import was acknowledged and is not there')
      figures[after.found === 0 ? 'nothing' : 'whole']++
      before = after
      if (kill % 20 === 0) tell(`${kill} kills`)
    }
    return figures
  } finally {
    await server.kill()
    await rm(data, { recursive: true, force: true })
  }
}

/** A cycle on the last year of the plan that is open today. */
async function openCycle(desk: Desk): Promise<void> {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  await need(
    desk('POST', `/districts/${DISTRICT}/cycles`, {
      ...{ plan: PLAN, code: CYCLE, kind: 'adhoc', title: 'Crash', titleEn: null, period: null },
      ...{ start: '2025-01-01', end: '2025-12-31', opens: day(-3), unitDue: day(3) },
      ...{ approverDue: day(4), officeDue: day(5), closes: day(6), lateUntil: null },
      historical: false,
    }),
  )
}

/** The workbook of the office, with a mark in every row, looked at once and ready to be written. */
async function prepare(desk: Desk, mark: string) {
  const { bytes } = await need(desk('GET', `${PATH}/export?lang=en`))
  const sheets = await readTables(bytes, REPORT_SHEETS)
  const file = await writeWorkbook(
    sheets.map(({ kind, sheet = '', rows }) => ({
      name: { zh: sheet, en: sheet },
      columns: REPORT_SHEETS[kind],
      rows: rows.map(({ values }) => ({ ...values, ...MARKED[kind](mark) })),
    })),
    'en',
  )
  const { body } = await need(desk('POST', `${PATH}/import`, file))
  if (body.faults.length > 0) throw new Error(JSON.stringify(body.faults))
  return {
    rows: body.changes.length as number,
    send: () => desk('POST', `${PATH}/import?${new URLSearchParams({ seal: body.seal })}`, file),
  }
}

const MARKED = {
  guide: () => ({}),
  progress: (mark: string) => ({ narrative: mark }),
  figures: (mark: string) => ({ state: 'no data', note: mark }),
}

async function need(asked: ReturnType<Desk>) {
  const reply = await asked
  if (reply.status >= 300) throw new Error(`refused: ${reply.status} ${JSON.stringify(reply.body)}`)
  return reply
}

/** How many rows of a mark there are, and how many lines the log of the district has. */
async function lookAt(place: DatabasePlace, mark: string) {
  const { db, close } = openDatabase(place)
  try {
    await quiet(db)
    const reports = await db
      .selectFrom('report_item')
      .select('task')
      .where((eb) => eb.and({ district: DISTRICT, cycle: CYCLE, narrative: mark }))
      .execute()
    const values = await db
      .selectFrom('observation')
      .select('target')
      .where((eb) => eb.and({ district: DISTRICT, current: 1, note: mark }))
      .execute()
    const log = await db
      .selectFrom('audit')
      .select('seq')
      .where('district', '=', DISTRICT)
      .where('resource', 'in', ['reports', 'observations'])
      .execute()
    const verdict = await verifyAudit(db)
    if (!verdict.whole) throw new Error(`the log is broken: ${JSON.stringify(verdict.fault)}`)
    return { found: reports.length + values.length, lines: log.length }
  } finally {
    await close()
  }
}
