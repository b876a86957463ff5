import type { Day } from '@gangyao/domain'
import { useReading } from '../layout/reading.ts'
import { formatDay, formatInstant } from '../text/day.ts'

/** When the figures were published last, and the day the lights are for. */
export function Freshness({ publishedAt, today }: { publishedAt: string | null; today: Day }) {
  const { language, words } = useReading()
  return (
    <>
      {publishedAt === null ? (
        words.site.notYetPublished
      ) : (
        <time datetime={publishedAt}>
          {words.site.updated(formatInstant(publishedAt, language))}
        </time>
      )}
      {' · '}
      {words.site.assessedOn(formatDay(today, language))}
    </>
  )
}
