import { Register } from '@gangyao/domain'
import { readTable, SheetError, type SheetFault } from '@gangyao/sheets'
import { type Caller, requirePermission } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { writing } from '../database/record-table.ts'
import { AppError, invalid } from '../errors/app-error.ts'
import { readRecord } from '../records/read-record.ts'
import { updateRecord } from '../records/update-record.ts'
import { compareRegister, type RegisterComparison } from './compare-register.ts'
import { registers } from './register.table.ts'
import { REGISTER_COLUMNS } from './register-sheet.ts'

export interface RegisterImport {
  /** Only say what would change. */
  dryRun: boolean
  /** The version the caller saw; left out for a dry run. */
  version?: number | undefined
}

/**
 * Takes entities from an .xlsx or .csv file: new ones are added, known ones changed, none removed. A file
 * with a fault changes nothing; importing twice equals importing once.
 *
 * @throws AppError `forbidden`, also for a dry run; `invalid` for a file that cannot be read or has faults,
 *   `stale`, `not-found`
 */
export async function importRegister(
  db: Db,
  district: string,
  id: string,
  file: Uint8Array,
  { dryRun, version }: RegisterImport,
  caller: Caller | null,
): Promise<RegisterComparison & { version: number }> {
  requirePermission(caller, writing(registers), { district })
  const { id: _, ...record } = await readRecord(db, registers, district, id)
  const register = Register.parse(record)
  const comparison = compareRegister(register, await read(file, register))
  if (dryRun) return { ...comparison, version: register.version }
  if (comparison.faults.length > 0) throw invalid(comparison.faults.map(asFieldError))
  if (comparison.rows.every(({ kind }) => kind === 'unchanged'))
    return { ...comparison, version: register.version }
  const change = {
    ...register,
    entities: comparison.entities,
    version: version ?? register.version,
  }
  await updateRecord(db, registers, district, id, change, caller)
  return { ...comparison, version: change.version + 1 }
}

async function read(file: Uint8Array, { title, titleEn }: Register) {
  try {
    return await readTable(file, REGISTER_COLUMNS, { name: { zh: title, en: titleEn ?? title } })
  } catch (error) {
    if (error instanceof SheetError) throw new AppError('invalid', error.sentence, { cause: error })
    throw error
  }
}

const asFieldError = ({ row, column, message }: SheetFault) => ({
  field: `${column ?? ''}${row ?? ''}`,
  message,
})
