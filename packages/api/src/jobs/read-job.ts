import { Bilingual, joinId, say, splitId } from '@gangyao/domain'
import * as z from 'zod'
import type { Caller } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { notFound } from '../errors/app-error.ts'
import { JobRow } from './job.table.ts'
import type { MadeFile } from './job-kind.ts'

/** Work for later, as whoever asked for it sees it. */
export const JobAnswer = z
  .object({
    id: z.string(),
    kind: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    done: JobRow.shape.done.meta({ description: 'Steps done, where there are several.' }),
    total: JobRow.shape.total,
    askedAt: JobRow.shape.askedAt,
    finishedAt: JobRow.shape.finishedAt,
    error: Bilingual.nullable(),
    file: z
      .object({ name: z.string(), type: z.string(), size: z.int() })
      .nullable()
      .meta({ description: 'Kept for a day.' }),
  })
  .meta({ id: 'Job' })
type JobAnswer = z.output<typeof JobAnswer>

const NOUN = say('后台任务', 'job')

/** @throws AppError `not-found`, also for what somebody else asked for */
export async function readJob(
  db: Db,
  district: string,
  id: string,
  caller: Caller,
  now: Date,
): Promise<JobAnswer> {
  const key = keyOf(district, id)
  const row = await db
    .selectFrom('job')
    .selectAll()
    .where((eb) => eb.and({ ...key, askedBy: caller.name }))
    .executeTakeFirst()
  if (!row) throw notFound(NOUN, id)
  const file = await db
    .selectFrom('job_file')
    .select(['name', 'type', 'size'])
    .where((eb) => eb.and(key))
    .executeTakeFirst()
  const { kind, done, total, askedAt, finishedAt, error } = z.decode(JobRow, row)
  return {
    ...{ id, kind, state: stateOf(row, now), done, total, askedAt, finishedAt, error },
    file: file ?? null,
  }
}

/** @throws AppError `not-found`, also for what somebody else asked for, and where there is no file any more */
export async function readJobFile(
  db: Db,
  district: string,
  id: string,
  caller: Caller,
): Promise<MadeFile> {
  const { kind, key } = keyOf(district, id)
  const file = await db
    .selectFrom('job_file')
    .innerJoin('job', (join) =>
      join
        .onRef('job.district', '=', 'job_file.district')
        .onRef('job.kind', '=', 'job_file.kind')
        .onRef('job.key', '=', 'job_file.key'),
    )
    .select(['job_file.name', 'job_file.type', 'job_file.body'])
    .where('job_file.district', '=', district)
    .where('job_file.kind', '=', kind)
    .where('job_file.key', '=', key)
    .where('job.askedBy', '=', caller.name)
    .executeTakeFirst()
  if (!file) throw notFound(say('文件', 'file'), id)
  return file
}

export const idOfJob = (kind: string, key: string): string => joinId(kind, key)

function keyOf(district: string, id: string) {
  const [kind = '', key = ''] = splitId(id)
  return { district, kind, key }
}

function stateOf(
  { finishedAt, error, heldUntil }: Pick<JobRow, 'finishedAt' | 'heldUntil'> & { error: unknown },
  now: Date,
): JobAnswer['state'] {
  if (finishedAt !== null) return error === null ? 'done' : 'failed'
  return heldUntil !== null && heldUntil >= now.toISOString() ? 'running' : 'waiting'
}
