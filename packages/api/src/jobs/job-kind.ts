import type * as z from 'zod'

/** A file, as a job leaves it or a person gets it. */
export interface MadeFile {
  name: string
  type: string
  body: Uint8Array
}

/** What a job knows while it works. */
export interface Working {
  district: string
  key: string
  /** Who asked, by user name; null: the clock. What they may do now is for the job to ask again. */
  askedBy: string | null
  now: Date
  /** Says how far it is; saved now and then only. */
  tell(done: number, total: number): void
  /** Aborted where the server stops, or another process has taken the job over. */
  signal: AbortSignal
}

/**
 * A kind of work. It may be begun twice, when a server dies over it: what must not happen twice is held by a
 * key in the database that the work itself writes.
 */
export interface JobKind<Payload extends z.ZodType = z.ZodType> {
  kind: string
  payload: Payload
  /** How often it is tried; an `AppError` ends it at once, for it would say the same again. */
  attempts: number
  work(payload: z.output<Payload>, working: Working): Promise<MadeFile | undefined>
}

/** A kind in a list of several; the payload is checked by its own schema before it is worked on. */
export const jobKind = <Payload extends z.ZodType>(kind: JobKind<Payload>): JobKind => ({
  ...kind,
  work: (payload, working) => kind.work(kind.payload.parse(payload), working),
})
