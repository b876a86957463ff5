import { say } from '@gangyao/domain'
import type { FieldError } from '../errors/app-error.ts'

/** An interval of days does not end before it begins; an open end has no bound. */
export function endsAfterItBegins<From extends string, To extends string>(
  record: Record<From | To, string | null>,
  from: From,
  to: To,
): FieldError[] {
  const [begin, end] = [record[from], record[to]]
  return begin !== null && end !== null && end < begin
    ? [{ field: to, message: say(`不能早于 ${begin}`, `Must not be before ${begin}`) }]
    : []
}
