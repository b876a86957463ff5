import type { ListQuery } from '../records/list-query.ts'
import type { Auth } from '../sign-in/auth.ts'
import { type Account, AccountFields } from './account.contract.ts'
import { readAccounts } from './read-accounts.ts'

type Field = keyof typeof AccountFields.shape

/** A page of the accounts of a district and how many there are in all. */
export async function listAccounts(
  auth: Auth,
  district: string,
  query: ListQuery,
): Promise<{ records: Account[]; total: number }> {
  const accounts = await readAccounts(auth, auth.db, district)
  const matching = accounts.filter((account) => matches(account, query))
  if (query.sort) matching.sort(by(query.sort))
  return { records: matching.slice(query.start, query.end), total: matching.length }
}

const matches = (account: Account, { ids, q, filters }: ListQuery): boolean =>
  (!ids || ids.includes(account.id)) &&
  (!q || `${account.username} ${account.name}`.toLowerCase().includes(q.toLowerCase())) &&
  Object.entries(filters).every(([field, wanted]) => wanted.includes(wordOf(account, field)))

function by({ field, order }: { field: string; order: 'asc' | 'desc' }) {
  const turn = order === 'asc' ? 1 : -1
  return (one: Account, other: Account): number => {
    const [left, right] = [wordOf(one, field), wordOf(other, field)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return left < right ? -turn : left > right ? turn : 0
  }
}

/** As a filter writes it: flags are 0 or 1. */
function wordOf(account: Account, field: string): string | number | null {
  const name = isField(field) ? field : 'username'
  const value = account[name]
  return typeof value === 'boolean' ? Number(value) : value
}

const isField = (field: string): field is Field => field in AccountFields.shape
