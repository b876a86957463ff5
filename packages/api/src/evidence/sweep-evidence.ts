import type { Evidence } from '@gangyao/domain'
import { clearSpool, type StoredFile } from '@gangyao/files'
import type { Db } from '../database/open-database.ts'
import type { EvidenceFiles } from './evidence-files.ts'

/** What a sweep did away with, and what it missed. */
export interface Swept {
  /** Files that no evidence speaks of. */
  removed: number
  /** Of those together, in bytes. */
  bytes: number
  /** What had come in halfway. */
  halves: number
  /** Evidence whose file is not in its place. */
  missing: (Pick<Evidence, 'plan' | 'code' | 'title'> & { district: string })[]
}

/** A backup in the making may still copy a file whose record was removed, and an upload may not be done yet. */
const GRACE = 24 * 60 * 60_000

/** Removes the files that no evidence speaks of, a day after they were put there or later. */
export async function sweepEvidence(
  db: Db,
  { store, incoming }: Pick<EvidenceFiles, 'store' | 'incoming'>,
  now: Date,
): Promise<Swept> {
  const before = new Date(now.getTime() - GRACE)
  const swept: Swept = {
    removed: 0,
    bytes: 0,
    halves: await clearSpool(incoming, before),
    missing: [],
  }
  const districts = await db.selectFrom('district').select('code').orderBy('code').execute()
  for (const { code: district } of districts) {
    const files: StoredFile[] = []
    for await (const file of store.list(district)) files.push(file)
    // What was listed is looked up after: what was added meanwhile is seen.
    const used = await usedOf(db, district)
    for (const file of files) {
      if (used.has(file.sha256) || file.storedAt >= before) continue
      const still = await store.look(file)
      if (!still || still.storedAt >= before) continue
      await store.remove(file)
      swept.removed++
      swept.bytes += file.size
    }
    const there = new Set(files.map(({ sha256 }) => sha256))
    for (const [sha256, records] of used)
      if (!there.has(sha256) && !(await store.look({ district, sha256 })))
        swept.missing.push(...records.map((record) => ({ district, ...record })))
  }
  return swept
}

type Known = Pick<Evidence, 'plan' | 'code' | 'title'>

async function usedOf(db: Db, district: string): Promise<Map<string, Known[]>> {
  const rows = await db
    .selectFrom('evidence')
    .select(['plan', 'code', 'title', 'sha256'])
    .where('district', '=', district)
    .where('sha256', 'is not', null)
    .execute()
  const used = new Map<string, Known[]>()
  for (const { sha256, ...record } of rows)
    used.set(String(sha256), [...(used.get(String(sha256)) ?? []), record])
  return used
}
