import type { Bilingual, Day } from '@gangyao/domain'
import { nearest, say } from '@gangyao/domain'
import { faultIn, type ReadTable, type SheetFault } from '@gangyao/sheets'
import type { Caller } from '../access/caller.ts'
import type { CycleWork } from './read-cycle-work.ts'

/** What a row of a workbook changes in one report or one value. */
export interface SheetChange {
  sheet: string | null
  /** As Excel counts. */
  row: number
  kind: 'report' | 'observation'
  id: string
  unit: string
  /** The code of the task or target. */
  code: string
  /** `kept`: the row says something else, but what is there stays, for this reason. */
  outcome: 'changed' | 'kept'
  reason: Bilingual | null
  fields: FieldChange[]
}

export interface FieldChange {
  field: string
  /** `H5`; empty where the sheet has no such column. */
  cell: string
  before: Bilingual | null
  after: Bilingual | null
}

/** What sheets of one kind say, held against what there is. */
export interface Compared {
  faults: SheetFault[]
  /** Rows that say what is there already. */
  unchanged: number
  /** Why the caller may not write one of the rows. */
  forbidden: Bilingual | null
}

/** Who imports into what, and when. */
export interface Importing {
  work: CycleWork
  district: string
  caller: Caller
  day: Day
  now: Date
}

type Keyed = 'cycle' | 'unit'

/** Looks at the rows of one sheet; `at` says what is wrong in one of them. */
export class SheetLook<Key extends string> {
  readonly faults: SheetFault[] = []
  /** Why the caller may not write one of the rows. */
  forbidden: Bilingual | null = null
  readonly #table: ReadTable<Key>
  readonly #faulty: ReadonlySet<number | undefined>

  constructor(table: ReadTable<Key>) {
    this.#table = table
    this.#faulty = new Set(table.faults.map(({ row }) => row))
  }

  get name(): string | null {
    return this.#table.sheet ?? null
  }

  /** Rows that could be read and say something. */
  rows(filled: readonly Key[]) {
    return this.#table.rows.filter(
      ({ row, values }) => !this.#faulty.has(row) && filled.some((key) => values[key] !== null),
    )
  }

  at(row: number, key: Key, message: Bilingual): void {
    this.faults.push(this.fault(row, key, message))
  }

  fault(row: number, key: Key, message: Bilingual): SheetFault {
    return faultIn(this.#table, row, key, message)
  }

  forbid(row: number, key: Key, reason: Bilingual): void {
    this.forbidden ??= reason
    this.at(row, key, reason)
  }

  cell(row: number, key: Key): string {
    const letter = this.#table.letters[key]
    return letter === undefined ? '' : `${letter}${row}`
  }
}

/** Whether a row is of the cycle that is imported; of a whole foreign sheet only the first row is named. */
export function ofCycle<Key extends string>(
  look: SheetLook<Key | Keyed>,
  { row, values }: { row: number; values: Record<Key | Keyed, string | null> },
  id: string,
  told: Set<string>,
): boolean {
  const written = values.cycle
  if (written === id) return true
  const key = `${look.name}~${written}`
  if (!told.has(key))
    look.at(row, 'cycle', written === null ? noCycle(id) : otherCycle(written, id))
  told.add(key)
  return false
}

/** What somebody wrote, as far as it helps to find it again. */
const clip = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

const noCycle = (id: string) =>
  say(
    `缺少填报周期；应是 ${id}，请用下载的模板`,
    `the cycle is missing; it is ${id}, use the template`,
  )

const otherCycle = (written: string, id: string) =>
  say(
    `这是 ${clip(written)} 的表，正在导入的是 ${id}；请下载本期的模板填写`,
    `this is a table of ${clip(written)}, and ${id} is being imported; use the template of this cycle`,
  )

/** What is wrong with a code that nobody knows, and which one is likely meant. */
export function unknownCode(
  written: string | null,
  what: Bilingual,
  known: readonly { code: string; name: string }[],
): Bilingual {
  if (written === null)
    return say(`缺少${what.zh}；请用下载的模板`, `the ${what.en} is missing; use the template`)
  const short = clip(written)
  const near = nearest(
    short,
    known.flatMap(({ code, name }) => [code, name]),
  )
  const meant = known.find(({ code, name }) => code === near || name === near)?.code
  return meant === undefined
    ? say(`没有${what.zh} ${short}`, `there is no ${what.en} ${short}`)
    : say(
        `没有${what.zh} ${short}，是不是 ${meant}？`,
        `there is no ${what.en} ${short}; is ${meant} meant?`,
      )
}

export const twice = (first: { sheet: string | null; row: number }) =>
  say(
    `与${first.sheet === null ? '' : `工作表“${first.sheet}”`}第 ${first.row} 行是同一项；请只留一行`,
    `this is the same as row ${first.row}${first.sheet === null ? '' : ` of “${first.sheet}”`}; keep one of the two`,
  )

/** Why a row stays out: somebody else wrote since the file was downloaded. */
export const writtenSince = (by: string, at: string) =>
  say(
    `下载这份表以后，${by} 于 ${at} 又改过；没有改动，请重新下载后再填`,
    `${by} changed it at ${at}, after this file was downloaded; it stays, download the file again`,
  )

/** The version that was there when the file was downloaded. */
export const versionIn = (written: string | null): number => Number(written ?? 0)
