import { joinId, reportActions } from '@gangyao/domain'
import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { AppError } from '../errors/app-error.ts'
import { requireEvidence } from '../evidence/require-evidence.ts'
import { today } from '../http/today.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { newerThanYours } from './newer-text.ts'
import { readDuty, readItemToChange, reportKeyOf, situationOf } from './read-item.ts'
import { ReportText } from './report.table.ts'
import { writeDraft } from './write-draft.ts'

/**
 * Saves a draft over the version that was seen. Saving what is there already is no change.
 *
 * @throws AppError `forbidden`, `not-found` for what the unit does not owe, `stale`, `conflict` where it is locked,
 * `invalid` for evidence that the unit does not have
 */
export async function saveReport(
  db: Db,
  district: string,
  id: string,
  { version, ...text }: ReportText & { version: number },
  caller: Caller | null,
  now: Date,
): Promise<void> {
  const key = reportKeyOf(id)
  const somebody = requirePermission(caller, 'reports.write', { district, unit: key.unit })
  const day = today(now)
  await change(db, { district, caller: somebody, now }, async (trx, note) => {
    await requireOpenPlan(trx, district, key.plan)
    const item = await readItemToChange(trx, district, key)
    const { stored, state, events } = item
    if (events.length === 0) await readDuty(trx, district, item)
    const verdict = reportActions(
      state,
      situationOf(item, { district, caller: somebody, day }),
    ).draft
    if (!verdict.allowed) throw new AppError('conflict', verdict.reason)
    if ((stored?.version ?? 0) !== version) throw newerThanYours(stored)
    if (stored && isSame(ReportText.parse(stored), text)) return
    await requireEvidence(trx, district, key, text.evidence)

    await writeDraft({ trx, note, district, caller: somebody, now }, item, text)
  })
}

/** Whether two drafts say the same. */
export const isSame = (one: ReportText, other: ReportText) =>
  one.narrative === other.narrative &&
  one.noProgress === other.noProgress &&
  one.why === other.why &&
  one.completedOn === other.completedOn &&
  joinId(...one.evidence) === joinId(...other.evidence)
