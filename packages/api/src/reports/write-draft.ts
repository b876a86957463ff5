import type { Under } from '../audit/change.ts'
import { byName, encodeRow } from '../database/rows.ts'
import { type Item, joinIdOf } from './read-item.ts'
import { type ReportText, reports } from './report.table.ts'
import { appendEvent } from './report-log.ts'

/** Puts a draft in the place of the version there is, once everything has been asked that is to be asked. */
export async function writeDraft(
  { trx, note, district, caller, now }: Under,
  { key, stored, events }: Pick<Item, 'key' | 'stored' | 'events'>,
  text: ReportText,
): Promise<void> {
  const version = stored?.version ?? 0
  const saved = { savedAt: now.toISOString(), savedBy: caller.name }
  const record = { ...key, ...text, ...saved, version: version + 1 }
  const row = encodeRow(reports, { ...record, district })
  if (stored)
    await byName(trx)
      .updateTable(reports.name)
      .set(row)
      .where((eb) => eb.and({ district, ...key, version }))
      .execute()
  else await byName(trx).insertInto(reports.name).values(row).execute()
  const { noProgress, completedOn } = text
  await appendEvent(
    trx,
    district,
    {
      ...key,
      seq: (events.at(-1)?.seq ?? 0) + 1,
      kind: 'drafted',
      at: saved.savedAt,
      by: caller.name,
      content: version + 1,
      ...{ noProgress, completedOn, reason: null, until: null },
    },
    null,
  )
  note({
    ...{ action: stored ? 'update' : 'create', resource: reports.resource },
    ...{ record: joinIdOf(key), before: stored ?? undefined, after: record },
  })
}
