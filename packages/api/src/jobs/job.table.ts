import { Bilingual } from '@gangyao/domain'
import * as z from 'zod'
import { json } from '../database/codecs.ts'
import { tenant } from '../database/record-table.ts'

/** What a job is known by, beside its kind: one of these is done once. */
export const JobKey = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.:-]{0,119}$/)

const moment = z.iso.datetime()

/** Work for later, over all processes on the database. */
export const JobRow = z.object({
  ...tenant,
  kind: z.string(),
  key: JobKey,
  payload: z.string(),
  /** The user name; null where the clock asked. */
  askedBy: z.string().nullable(),
  askedAt: moment,
  /** Not before. */
  runAt: moment,
  attempts: z.int().min(0),
  /** Who works on it, until when; whoever dies over it lets it go by that. */
  holder: z.string().nullable(),
  heldUntil: moment.nullable(),
  done: z.int().min(0).nullable(),
  total: z.int().min(1).nullable(),
  finishedAt: moment.nullable(),
  error: json(Bilingual).nullable(),
})
export type JobRow = z.output<typeof JobRow>
export type JobTable = z.input<typeof JobRow>

/** The one file that a job may leave. */
export const JobFileRow = z.object({
  ...tenant,
  kind: z.string(),
  key: JobKey,
  name: z.string(),
  type: z.string(),
  size: z.int().min(0),
  body: z.instanceof(Uint8Array),
})
export type JobFileTable = z.input<typeof JobFileRow>
