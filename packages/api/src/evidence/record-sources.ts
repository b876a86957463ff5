import { say } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import type { RecordTable } from '../database/record-table.ts'
import { AppError, type FieldError } from '../errors/app-error.ts'
import { observations } from '../observations/observation.table.ts'
import { readRecord } from '../records/read-record.ts'
import { registers } from '../registers/register.table.ts'

/** The kinds of records that can be evidence. A module whose records can be adds its table here. */
export const RECORD_SOURCES: readonly RecordTable[] = [observations, registers]

/** Why a record cannot be evidence: it is of no such kind, or there is none. */
export async function recordFaults(
  db: Db,
  district: string,
  { resource, record }: { resource: string; record: string },
): Promise<FieldError[]> {
  const source = RECORD_SOURCES.find((table) => table.resource === resource)
  if (!source)
    return [
      {
        field: 'resource',
        message: say(
          `没有这类业务记录：${resource}`,
          `Records of the kind ${resource} are no evidence`,
        ),
      },
    ]
  try {
    await readRecord(db, source, district, record)
    return []
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return [{ field: 'record', message: error.detail }]
  }
}
