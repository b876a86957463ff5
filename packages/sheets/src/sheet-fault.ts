import { type Bilingual, say } from '@gangyao/domain'
import { cellName, letterOf } from './grid.ts'

/** One thing wrong in a sheet. The message names the place as well and says what to do. */
export interface SheetFault {
  /** Absent for CSV. */
  sheet?: string
  /** As Excel counts, from 1. */
  row?: number
  /** The letter over the column. */
  column?: string
  message: Bilingual
}

/** A file of which nothing can be read or written. */
export class SheetError extends Error {
  override readonly name = 'SheetError'
  readonly sentence: Bilingual

  constructor(sentence: Bilingual, options?: ErrorOptions) {
    super(`${sentence.zh} ${sentence.en}`, options)
    this.sentence = sentence
  }
}

/** A fault inside a sheet, before it is said where: rows and columns count from 0. */
export interface GridFault {
  row: number
  /** Absent where a whole row or sheet is meant. */
  column?: number
  message: Bilingual
}

/** The same with its place, as a person finds it, in front of the sentence. */
export const placeFault = (
  sheet: string | null,
  { row, column, message }: GridFault,
): SheetFault => ({
  ...(sheet === null ? {} : { sheet }),
  row: row + 1,
  ...(column === undefined ? {} : { column: letterOf(column) }),
  message: placed(sheet, column === undefined ? '' : cellName(row, column), message),
})

/** A fault that is found once a table has been read: in which of its rows, and under which heading. */
export function faultIn<Key extends string>(
  { sheet, letters }: { sheet?: string; letters: Partial<Record<Key, string>> },
  row: number,
  key: Key,
  message: Bilingual,
): SheetFault {
  const column = letters[key]
  return {
    ...(sheet === undefined ? {} : { sheet }),
    row,
    ...(column === undefined ? {} : { column }),
    message: placed(sheet ?? null, `${column ?? ''}${row}`, message),
  }
}

function placed(sheet: string | null, cell: string, message: Bilingual): Bilingual {
  const [zh, en] =
    sheet === null
      ? [cell, cell]
      : [`工作表“${sheet}”${cell}`, `Sheet “${sheet}”${cell && `, ${cell}`}`]
  return zh === '' ? startSentence(message) : say(`${zh}：${message.zh}`, `${en}: ${message.en}`)
}

const startSentence = ({ zh, en }: Bilingual) => say(zh, en.charAt(0).toUpperCase() + en.slice(1))
