import { District, explainIssues, joinId, type PlanRecords, say } from '@gangyao/domain'
import type { RecordTable } from '../database/record-table.ts'
import { encodeRow, type Fields, idOf } from '../database/rows.ts'
import { AppError, type FieldError, invalid } from '../errors/app-error.ts'
import { referencesOf } from '../records/references.ts'
import { textFaults } from '../text/storable.ts'
import { plans } from './plan.table.ts'
import { partsOf } from './plan-parts.ts'

/**
 * The rows of a plan's records, part by part, once nothing is wrong with any of them: each fits its
 * schema and its rules, is there once, belongs to this plan and names only what is in it.
 *
 * @throws AppError `invalid`, each fault with its place, such as `tasks.3.action`
 */
export function checkPlanRecords(records: PlanRecords): Map<RecordTable, Fields[]> {
  const parts = [
    { table: plans, rows: [{ ...records.plan, version: 1 }] },
    ...partsOf(records).map(({ table, rows }) => ({
      table,
      rows: rows.map((row, position) => ({ position, ...row, version: 1 })),
    })),
  ]
  const known = new Set(
    parts.flatMap(({ table, rows }) => rows.map((row) => `${table.name} ${idOf(table, row)}`)),
  )
  const faults = [...districtFaults(records), ...textFaults(records)]
  const encoded = new Map<RecordTable, Fields[]>()
  for (const { table, rows } of parts) {
    const seen = new Set<string>()
    encoded.set(
      table,
      rows.flatMap((record, index) => {
        const found = [
          ...(table.rules?.(record, { ...records, ...records.plan }) ?? []),
          ...unknownReferences(table, record, known),
          ...misplaced(table, record, records.plan.code, seen),
        ]
        const row = attempt(table, { ...record, district: records.district.code }, found)
        const place = table === plans ? 'plan' : `${table.resource}.${index}`
        faults.push(...found.map((fault) => ({ ...fault, field: `${place}.${fault.field}` })))
        return row ? [row] : []
      }),
    )
  }
  if (faults.length > 0) throw invalid(faults)
  return encoded
}

function districtFaults({ district }: PlanRecords): FieldError[] {
  const parsed = District.safeParse(district)
  return parsed.success
    ? []
    : explainIssues(parsed.error).map(({ field, message }) => ({
        field: `district.${field}`,
        message,
      }))
}

function attempt(table: RecordTable, record: Fields, faults: FieldError[]): Fields | null {
  try {
    return encodeRow(table, record)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    faults.push(...error.errors)
    return null
  }
}

const unknownReferences = (
  table: RecordTable,
  record: Fields,
  known: ReadonlySet<string>,
): FieldError[] =>
  referencesOf(table, record)
    .filter(
      (reference) =>
        !known.has(
          `${reference.table} ${joinId(...reference.columns.map((column) => String(record[column])))}`,
        ),
    )
    .map(({ field }) => ({
      field,
      message: say(`规划里没有 ${record[field]}`, `There is no ${record[field]} in the plan`),
    }))

function misplaced(
  table: RecordTable,
  record: Fields,
  plan: string,
  seen: Set<string>,
): FieldError[] {
  const faults: FieldError[] = []
  if ('plan' in table.entity.shape && record.plan !== plan)
    faults.push({ field: 'plan', message: say(`应是 ${plan}`, `Must be ${plan}`) })
  const id = idOf(table, record)
  if (seen.has(id))
    faults.push({
      field: table.key.at(-1) ?? '',
      message: say(`${id} 出现了两次`, `${id} is there twice`),
    })
  seen.add(id)
  return faults
}
