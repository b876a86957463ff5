import { CODE_PATTERN, type Entity, normaliseUnitName, type Register, say } from '@gangyao/domain'
import type { ReadTable, SheetFault } from '@gangyao/sheets'
import type { RegisterColumn } from './register-sheet.ts'

/** What one row of a sheet does to a register. */
export interface RegisterRowChange {
  /** As Excel counts. */
  row: number
  kind: 'added' | 'changed' | 'unchanged'
  code: string
  name: string
  /** The fields that differ. */
  fields: RegisterColumn[]
}

/** A sheet held against a register: what would change, and what keeps it from changing. */
export interface RegisterComparison {
  rows: RegisterRowChange[]
  faults: SheetFault[]
  /** In the register and not in the sheet: they stay. */
  absent: number
  /** The entities as they would be. */
  entities: Entity[]
}

/** Rows are known by their code, else by their name; a new one without a code is given one. */
export function compareRegister(
  register: Register,
  { rows, faults, sheet, letters }: ReadTable<RegisterColumn>,
): RegisterComparison {
  const entities = new Map(register.entities.map((entity) => [entity.code, entity]))
  const byName = new Map(register.entities.map((entity) => [spelling(entity.name), entity.code]))
  const seen = new Map<string, number>()
  const found: SheetFault[] = [...faults]
  const fault = (row: number, key: RegisterColumn, zh: string, en: string) => {
    const column = letters[key]
    found.push({
      ...(sheet !== undefined && { sheet }),
      row,
      ...(column !== undefined && { column }),
      message: say(`${column ?? ''}${row}：${zh}`, `${column ?? ''}${row}: ${en}`),
    })
  }
  const changes = rows.flatMap(({ row, values }): RegisterRowChange[] => {
    const { code: written, name, nameEn, from, to } = values
    // A row whose name could not be read has its fault already.
    if (name === null) {
      if (!faults.some((entry) => entry.row === row))
        fault(row, 'name', '缺少名称，请填写', 'the name is missing; give it')
      return []
    }
    if (written !== null && !CODE_PATTERN.test(written)) {
      const zh = `“${written}”不能作代码：只用字母、数字、“.”和“-”，最多 40 个字符，也可以不填`
      fault(
        row,
        'code',
        zh,
        `“${written}” is no code: letters, digits, dots and hyphens, at most 40; or leave it empty`,
      )
      return []
    }
    if (from !== null && to !== null && to < from) {
      fault(row, 'to', `截止日期早于起始日期 ${from}`, `the last day is before the first, ${from}`)
      return []
    }
    const code = written ?? byName.get(spelling(name)) ?? nextCode(register.code, entities)
    const twice = seen.get(code)
    if (twice !== undefined) {
      fault(row, 'name', `与第 ${twice} 行重复`, `the same as row ${twice}`)
      return []
    }
    seen.set(code, row)
    byName.set(spelling(name), code)
    const before = entities.get(code)
    const after: Entity = { code, name, nameEn, from, to }
    const fields = FIELDS.filter((field) => (before?.[field] ?? null) !== (after[field] ?? null))
    // A column that the sheet does not have says nothing of what is there.
    const heard = fields.filter((field) => letters[field] !== undefined || field === 'name')
    entities.set(code, kept(after, before, letters))
    const kind = !before ? 'added' : heard.length > 0 ? 'changed' : 'unchanged'
    return [{ row, kind, code, name, fields: before ? heard : [] }]
  })
  const absent = register.entities.filter(({ code }) => !seen.has(code)).length
  return { rows: changes, faults: found, absent, entities: [...entities.values()] }
}

const FIELDS = ['name', 'nameEn', 'from', 'to'] as const

const spelling = normaliseUnitName

/** The row with what stays of the entity before, where the sheet has no such column. */
function kept(
  after: Entity,
  before: Entity | undefined,
  letters: ReadTable<RegisterColumn>['letters'],
): Entity {
  const entity: Entity = { code: after.code, name: after.name }
  for (const field of ['nameEn', 'from', 'to'] as const) {
    const value = letters[field] === undefined ? before?.[field] : after[field]
    if (value !== undefined && value !== null) entity[field] = value
  }
  return entity
}

/** `schools-12`: the first number nobody has. */
function nextCode(register: string, entities: ReadonlyMap<string, Entity>): string {
  const stem = register.slice(0, 34)
  let number = entities.size + 1
  while (entities.has(`${stem}-${number}`)) number++
  return `${stem}-${number}`
}
