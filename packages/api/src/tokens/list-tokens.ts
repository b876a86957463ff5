import { type Caller, reachOfCaller } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import type { Identified } from '../database/rows.ts'
import { notFound } from '../errors/app-error.ts'
import type { ListQuery } from '../records/list-query.ts'
import { listRecords } from '../records/list-records.ts'
import { readRecord } from '../records/read-record.ts'
import { refuseTokens } from './refuse-tokens.ts'
import { tokens } from './token.table.ts'

/** A page of one's own tokens; of everybody's for whoever looks after accounts. */
export async function listTokens(
  db: Db,
  district: string,
  query: ListQuery,
  caller: Caller,
): Promise<{ records: Identified[]; total: number }> {
  refuseTokens(caller)
  if (seesAll(caller, district)) return listRecords(db, tokens, district, query)
  const { user: asked = [caller.name], ...others } = query.filters
  const user = asked.filter((name) => name === caller.name)
  return listRecords(db, tokens, district, { ...query, filters: { ...others, user } })
}

/** @throws AppError `not-found`, also for the token of somebody else */
export async function readOneToken(
  db: Db,
  district: string,
  id: string,
  caller: Caller,
): Promise<Identified> {
  refuseTokens(caller)
  const record = await readRecord(db, tokens, district, id)
  if (record.user !== caller.name && !seesAll(caller, district)) throw notFound(tokens.noun, id)
  return record
}

const seesAll = (caller: Caller, district: string) =>
  reachOfCaller(caller, 'accounts.read', district).district
