import { Day, say } from '@gangyao/domain'
import { UsageError } from './usage-error.ts'

/** @throws UsageError for what is no day */
export function readDay(text: string): Day {
  const day = Day.safeParse(text)
  if (day.success) return day.data
  throw new UsageError(
    say(
      `“${text}”不是日期，应写成 2024-06-30 的样子。`,
      `“${text}” is no day; write it like 2024-06-30.`,
    ),
  )
}
