import { type Bilingual, say } from '@gangyao/domain'
import type { RecordTable } from '../database/record-table.ts'
import type { Fields } from '../database/rows.ts'

/** A record as people know it, by its code and its title: `任务 A1.2“提升……”`. */
export function knownAs(
  { noun, key }: Pick<RecordTable, 'noun' | 'key'>,
  record: Fields,
): Bilingual {
  const codes = key.filter((field) => field !== 'plan').map((field) => String(record[field]))
  const title = textIn(record, 'title') ?? textIn(record, 'name')
  const titleEn = textIn(record, 'titleEn') ?? textIn(record, 'nameEn') ?? title
  const code = codes.join(' · ')
  return say(
    title === null ? `${noun.zh} ${code}` : `${noun.zh} ${code}“${title}”`,
    titleEn === null ? `${noun.en} ${code}` : `${noun.en} ${code}, “${titleEn}”`,
  )
}

function textIn(record: Fields, field: string): string | null {
  const value = record[field]
  return typeof value === 'string' ? value : null
}
