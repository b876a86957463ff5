import { Evidence, say } from '@gangyao/domain'
import { type Caller, requirePermission, unitsReached } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import type { Identified } from '../database/rows.ts'
import { AppError, notFound } from '../errors/app-error.ts'
import type { ListQuery } from '../records/list-query.ts'
import { listRecordsOfUnits } from '../records/list-records-of-units.ts'
import { readRecord } from '../records/read-record.ts'
import { evidence } from './evidence.table.ts'
import { asFileProblem, type EvidenceFiles, requireFiles } from './evidence-files.ts'
import { usesOf } from './evidence-uses.ts'

/**
 * A page of evidence with the reports that name each; a unit’s people see their own.
 *
 * @throws AppError `forbidden`
 */
export async function listEvidence(
  db: Db,
  district: string,
  query: ListQuery,
  caller: Caller | null,
): Promise<{ records: Identified[]; total: number }> {
  const reading = { caller, permission: 'evidence.read' } as const
  const { records, total } = await listRecordsOfUnits(db, evidence, district, query, reading)
  const uses = new Map<string, Awaited<ReturnType<typeof usesOf>>>()
  for (const [plan = '', own] of Map.groupBy(records, ({ plan }) => String(plan))) {
    const units = [...new Set(own.map(({ unit }) => String(unit)))]
    uses.set(plan, await usesOf(db, district, plan, units))
  }
  const told = records.map((record) => ({
    ...record,
    uses: uses.get(String(record.plan))?.get(String(record.code)) ?? [],
  }))
  return { records: told, total }
}

/** @throws AppError `forbidden` or `not-found` */
export async function readEvidence(
  db: Db,
  district: string,
  id: string,
  caller: Caller | null,
): Promise<Identified & Evidence> {
  unitsReached(caller, 'evidence.read', district)
  const { id: _, ...stored } = await readRecord(db, evidence, district, id)
  const found = Evidence.parse(stored)
  requirePermission(caller, 'evidence.read', { district, unit: found.unit })
  const uses = (await usesOf(db, district, found.plan, [found.unit])).get(found.code) ?? []
  return { id, ...found, uses }
}

/**
 * The file of a piece of evidence.
 *
 * @throws AppError `forbidden`, `not-found` where it is no file, `unavailable` where the file is not in its place
 */
export async function openEvidence(
  db: Db,
  kept: EvidenceFiles | undefined,
  district: string,
  id: string,
  caller: Caller | null,
): Promise<{ content: ReadableStream<Uint8Array>; name: string; type: string; size: number }> {
  const { fileName, mediaType, size, sha256 } = await readEvidence(db, district, id, caller)
  if (fileName === null || mediaType === null || size === null || sha256 === null)
    throw notFound(FILE, id)
  const { store } = requireFiles(kept)
  const content = await asFileProblem(() => store.get({ district, sha256 }))
  if (!content) throw lost(fileName)
  return { content, name: fileName, type: mediaType, size }
}

const FILE = say('文件', 'file')

const lost = (name: string) =>
  new AppError(
    'unavailable',
    say(
      `文件“${name}”不在存储中，请告诉系统管理员`,
      `The file “${name}” is not in its place; tell the system administrator`,
    ),
  )
