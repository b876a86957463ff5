import { type Bilingual, say } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { write } from '../database/write.ts'
import { AppError } from '../errors/app-error.ts'
import { claimJob, heldUntil, LEASE } from './claim-job.ts'
import type { JobTable } from './job.table.ts'
import type { JobKind, MadeFile } from './job-kind.ts'

export interface Runner {
  db: Db
  kinds: readonly JobKind[]
  now: () => Date
  /** Where what nobody foresaw is noted, one line each. */
  log(line: string): void
  signal: AbortSignal
}

type Held = JobTable & { holder: string }

/** The progress is written at most this often, in milliseconds. */
const OFTEN = 500

/** Does the next job that is due. @returns false where there was none */
export async function runJob(runner: Runner): Promise<boolean> {
  const { db, kinds, now } = runner
  const names = kinds.map(({ kind }) => kind)
  const job = names.length > 0 ? await claimJob(db, names, now()) : null
  const kind = kinds.find((one) => one.kind === job?.kind)
  if (!job || !kind) return false
  // Whoever began it last time died over it, and was the last to try.
  if (job.attempts > kind.attempts) {
    await finish(runner, job, { error: UNFINISHED })
    return true
  }
  const life = keepAlive(runner, job)
  try {
    const file = await kind.work(JSON.parse(job.payload), {
      ...{ district: job.district, key: job.key, askedBy: job.askedBy, now: now() },
      ...{ tell: life.tell, signal: life.signal },
    })
    await life.end()
    // What was done is done, also where the server is to stop.
    await finish(runner, job, file ? { file } : {})
  } catch (error) {
    await life.end()
    if (life.signal.aborted) await letGo(runner, job)
    else if (error instanceof AppError) await finish(runner, job, { error: error.detail })
    else {
      runner.log(textOf(error))
      if (job.attempts >= kind.attempts) await finish(runner, job, { error: UNFINISHED })
      else await letGo(runner, job, pause(job.attempts))
    }
  }
  return true
}

/** Half a minute, two minutes, eight … */
const pause = (attempts: number): number => 30_000 * 4 ** (attempts - 1)

const held = ({ db }: Runner, { district, kind, key, holder }: Held) =>
  db.updateTable('job').where((eb) => eb.and({ district, kind, key, holder }))

/** Says that the job is being worked on, and how far it is; ends it where somebody else has it. */
function keepAlive(runner: Runner, job: Held) {
  const lost = new AbortController()
  let far: { done: number; total: number } | null = null
  let writing = Promise.resolve()
  let told = 0
  const save = () => {
    writing = writing
      .then(() =>
        held(runner, job)
          .set({ heldUntil: heldUntil(runner.now()), ...far })
          .executeTakeFirstOrThrow(),
      )
      .then(({ numUpdatedRows }) => {
        if (numUpdatedRows === 0n) lost.abort()
      })
      .catch((error) => runner.log(textOf(error)))
  }
  const timer = setInterval(save, LEASE / 3)
  return {
    signal: AbortSignal.any([lost.signal, runner.signal]),
    tell(done: number, total: number) {
      far = { done, total }
      if (Date.now() - told < OFTEN) return
      told = Date.now()
      save()
    },
    end() {
      clearInterval(timer)
      return writing
    },
  }
}

/** The file and the end of the job are there together, or neither is. */
const finish = (
  runner: Runner,
  job: Held,
  { file, error = null }: { file?: MadeFile; error?: Bilingual | null },
): Promise<void> =>
  write(runner.db, async (db) => {
    const { numUpdatedRows } = await held({ ...runner, db }, job)
      .set({
        finishedAt: runner.now().toISOString(),
        error: error && JSON.stringify(error),
        ...{ holder: null, heldUntil: null },
      })
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n || !file) return
    const { district, kind, key } = job
    const { name, type, body } = file
    await db
      .insertInto('job_file')
      .values({ district, kind, key, name, type, size: body.byteLength, body: Buffer.from(body) })
      .execute()
  })

/** Leaves it to whoever comes next. Where the server was told to stop, that was no try. */
async function letGo(runner: Runner, job: Held, wait = 0): Promise<void> {
  await held(runner, job)
    .set((eb) => ({
      ...{ holder: null, heldUntil: null, done: null, total: null },
      attempts: runner.signal.aborted ? eb('attempts', '-', 1) : eb.ref('attempts'),
      runAt: new Date(runner.now().getTime() + wait).toISOString(),
    }))
    .execute()
}

/** What is said of work that was begun and never came to an end. */
const UNFINISHED = say(
  '没有完成，原因已记入服务器日志；请重试，仍不行的请联系系统管理员',
  'It did not come to an end; the server’s log says why. Try again, and ask the administrator if it fails again',
)

export const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
