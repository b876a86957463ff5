import { type Language, say } from '@gangyao/domain'
import type { DataValidation, WriteSheet } from 'hucre/xlsx'
import { cellName, letterOf } from './grid.ts'
import { LIMITS } from './limits.ts'
import type { Column } from './table.ts'

/**
 * The lists from which people choose, kept on a hidden sheet: written into the rule itself they may have
 * no commas and 255 characters in all.
 */
export class ChoiceLists {
  readonly #language: Language
  readonly #lists: (readonly string[])[] = []

  constructor(language: Language) {
    this.#language = language
  }

  /** The rules for the columns with choices; `first` is the first row of data as Excel counts. */
  validations(columns: readonly Column[], first: number): DataValidation[] {
    return columns.flatMap(({ choices }, place): DataValidation[] => {
      if (!choices || choices.length === 0) return []
      const letter = letterOf(place)
      return [
        {
          type: 'list',
          range: `${letter}${first}:${letter}${first + LIMITS.rows - 1}`,
          formula1: this.#rangeOf(choices),
          allowBlank: true,
          showErrorMessage: true,
          errorStyle: 'stop',
          errorTitle: NOT_LISTED.title[this.#language],
          errorMessage: NOT_LISTED.message[this.#language],
        },
      ]
    })
  }

  #rangeOf(choices: readonly string[]): string {
    const known = this.#lists.findIndex((list) => list.join('\0') === choices.join('\0'))
    const place = known === -1 ? this.#lists.push(choices) - 1 : known
    const last = cellName(choices.length - 1, place).replace(/\d/, '$$$&')
    return `${CHOICES}!$${letterOf(place)}$1:$${last}`
  }

  /** The hidden sheet, where there are any lists. */
  sheets(): WriteSheet[] {
    if (this.#lists.length === 0) return []
    const longest = Math.max(...this.#lists.map(({ length }) => length))
    const rows = Array.from({ length: longest }, (_, row) =>
      this.#lists.map((list) => list[row] ?? null),
    )
    const columns = this.#lists.map(() => ({ style: { numFmt: '@' } }))
    return [{ name: CHOICES, hidden: true, rows, columns }]
  }
}

/** The sheet of the lists: one name in both languages, so that no rule has to be quoted. */
export const CHOICES = '_choices'

const NOT_LISTED = {
  title: say('不在可选项里', 'Not on the list'),
  message: say('请从下拉列表里选一项。', 'Choose one from the list.'),
}
