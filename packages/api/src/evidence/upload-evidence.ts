import { type Evidence, fileNameFault, safeFileName, tooLarge } from '@gangyao/domain'
import { recognise, withSpooled } from '@gangyao/files'
import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { decodeRow, type Identified, identify } from '../database/rows.ts'
import { AppError, malformed } from '../errors/app-error.ts'
import { insertEvidence, NO_LINK, newEvidence, requirePlace } from './add-evidence.ts'
import { evidence } from './evidence.table.ts'
import { asFileProblem, type EvidenceFiles, requireFiles } from './evidence-files.ts'
import { usesOf } from './evidence-uses.ts'

/** A file that somebody sends. */
export interface SentFile extends Pick<Evidence, 'plan' | 'unit'> {
  name: string
  /** What it is called in lists; left out: its name without the ending. */
  title: string | undefined
  body: ReadableStream<Uint8Array> | null
  /** What the request says of its size, in bytes; NaN where it says nothing. */
  length: number
}

/**
 * Takes in a file as evidence of a unit. The file is kept before it is spoken of, so that no row is without its
 * file; where it ends in between, `sweepEvidence` clears it away. A unit that sends the same content again is given
 * what it has.
 *
 * @throws AppError `forbidden`, `invalid` saying why it is not taken, `too-large`, `unavailable`
 */
export async function uploadEvidence(
  db: Db,
  kept: EvidenceFiles | undefined,
  district: string,
  { plan, unit, name, title, body, length }: SentFile,
  caller: Caller | null,
  now: Date,
): Promise<{ record: Identified; added: boolean }> {
  const somebody = requirePermission(caller, 'evidence.write', { district, unit })
  const { store, incoming, most } = requireFiles(kept)
  const fault = fileNameFault(name)
  if (fault) throw new AppError('invalid', fault, { errors: [{ field: 'name', message: fault }] })
  if (length > most) throw new AppError('too-large', tooLarge(most))
  await requirePlace(db, district, { plan, unit })
  const fileName = safeFileName(name)
  return asFileProblem(() =>
    withSpooled(incoming, whole(body), most, async ({ path, size, sha256 }) => {
      const mediaType = await recognise(path, fileName)
      await store.put({ district, sha256 }, path)
      const file = { fileName, mediaType, size, sha256, ...NO_LINK }
      const made = newEvidence(
        { plan, unit, kind: 'file', title: title?.trim() || withoutEnding(fileName), ...file },
        somebody,
        now,
      )
      return change(db, { district, caller: somebody, now }, async (trx, note) => {
        await requirePlace(trx, district, made)
        if (await insertEvidence(trx, district, made)) {
          const record = identify(evidence, { ...made, uses: [] })
          note({ action: 'create', resource: evidence.resource, record: record.id, after: made })
          return { record, added: true }
        }
        const row = await trx
          .selectFrom('evidence')
          .selectAll()
          .where((eb) => eb.and({ district, plan, unit, sha256 }))
          .executeTakeFirstOrThrow()
        const uses = (await usesOf(trx, district, plan, [unit])).get(row.code) ?? []
        const record = identify(evidence, { ...decodeRow(evidence, { ...row }), uses })
        return { record, added: false }
      })
    }),
  )
}

const withoutEnding = (name: string): string => name.replace(/(?<=.)\.[^.]+$/, '')

/** What is sent, to its end. */
async function* whole(body: SentFile['body']): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  try {
    for (;;) {
      const read = await reader?.read().catch(brokenOff)
      if (!read || read.done) return
      yield read.value
    }
  } finally {
    await reader?.cancel().catch(() => {})
  }
}

function brokenOff(): never {
  throw malformed('文件没有传完整，请再传一次', 'The file did not come whole; send it again')
}
