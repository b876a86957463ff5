import type { Db } from '../src/database/open-database.ts'
import type { Auth } from '../src/sign-in/auth.ts'
import type { Caller } from './http.ts'

/** A district with the plan of `aPlan`, the unit to speak of, and who asks. */
export interface Place {
  db: Db
  auth: Auth
  district: string
  unit: string
  /** The user name of who asks. */
  user: string
  /** What they ask with; `nobody` asks with nothing. */
  as: Caller
  /** Another session of somebody. */
  signIn: (user: string) => Promise<Caller>
}

/** A request below `/api`; one of a district begins behind it. */
export interface Ask {
  path: string
  body?: unknown
  init?: RequestInit
}

export type Prepare = (place: Place) => Ask | Promise<Ask>

/** Somebody with a password and nothing else, for whom and to whom things are done. */
export const SPARE = 'spare'

let made = 0

/** Counts up. */
export const next = (): number => ++made
