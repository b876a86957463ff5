import { type Bilingual, nearest, say } from '@gangyao/domain'
import { cleanText } from './cells/clean-text.ts'
import { parseDay } from './cells/parse-day.ts'
import { parseNumber, plainNumber } from './cells/parse-number.ts'
import type { Seen } from './grid.ts'
import { EARLIEST_DAY } from './limits.ts'
import type { Column } from './table.ts'

/** What a cell holds in the terms of its column, or what is wrong with it and how to mend it. */
export type ReadCell = { value: string | null; fault?: never } | { value?: never; fault: Bilingual }

export function readCell(seen: Seen | null, column: Column): ReadCell {
  if (seen === null) return { value: null }
  if (seen.kind === 'error') return { fault: errorValue(seen.text) }
  if (seen.kind === 'uncomputed') return { fault: UNCOMPUTED }
  if (seen.kind === 'text') return readText(cleanText(seen.text), column)
  const read = READERS[column.kind ?? 'text'](seen)
  return read.fault || read.value === null ? read : within(read.value, column)
}

type Plain = Extract<Seen, { kind: 'number' | 'day' | 'truth' }>

const READERS: Record<NonNullable<Column['kind']>, (seen: Plain) => ReadCell> = {
  number: (seen) => {
    if (seen.kind === 'day') return { fault: DAY_FOR_NUMBER }
    if (seen.kind === 'truth') return { fault: notANumber(seen.text) }
    if (seen.format.includes('%')) return { fault: PER_CENT }
    if (Math.abs(seen.value) > Number.MAX_SAFE_INTEGER) return { fault: TOO_LONG }
    return { value: plainNumber(shown(seen)) }
  },
  date: (seen) => {
    const day =
      seen.kind === 'day'
        ? isoDay(seen.date)
        : seen.kind === 'number'
          ? dayOfNumber(seen.value)
          : null
    return day === null || day < EARLIEST_DAY ? { fault: notADay(textOf(seen)) } : { value: day }
  },
  text: (seen) => {
    if (seen.kind === 'day')
      return /y|年/i.test(seen.format) ? { value: isoDay(seen.date) } : { fault: DAY_FOR_TEXT }
    if (seen.kind === 'number' && Math.abs(seen.value) > MOST_DIGITS) return { fault: TOO_LONG }
    return { value: textOf(seen) }
  },
}

function readText(text: string, column: Column): ReadCell {
  if (text === '') return { value: null }
  if (column.words?.includes(text)) return { value: text }
  if (ERROR_TEXT.test(text)) return { fault: errorValue(text) }
  if (column.kind === 'number') {
    const number = parseNumber(text)
    return number === null ? { fault: notANumber(text) } : within(plainNumber(number), column)
  }
  if (column.kind === 'date') {
    const day = parseDay(text)
    return day === null ? { fault: notADay(text) } : within(day, column)
  }
  return SCIENTIFIC.test(text) ? { fault: TOO_LONG } : within(text, column)
}

/** As Excel shows it when digits have been shortened: the rest of a long number is lost by then. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+\d{2,}$/
const ERROR_TEXT = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)$/
/** Excel keeps fifteen digits and makes zeros of those after them. */
const MOST_DIGITS = 999_999_999_999_999

/** A computed number without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
const shown = ({ value, computed }: Extract<Seen, { kind: 'number' }>) =>
  computed ? Number(value.toPrecision(15)) : value

/** The digits a person sees: a format of zeros (`000000`) adds those in front, `0.00` those behind. */
function textOf(seen: Plain): string {
  if (seen.kind === 'truth') return seen.text
  if (seen.kind === 'day') return isoDay(seen.date)
  const [positive = ''] = seen.format.split(';')
  const zeros = /^(0+)(?:\.(0+))?(%?)$/.exec(positive.replace(/_.|\\ /g, '').trim())
  if (!zeros || seen.value < 0) return plainNumber(shown(seen))
  const [, whole = '', decimals = '', sign = ''] = zeros
  const digits = (sign === '' ? seen.value : seen.value * 100).toFixed(decimals.length)
  const length = whole.length + (decimals === '' ? 0 : decimals.length + 1)
  return `${digits.padStart(length, '0')}${sign}`
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10)

/** A number without a date format: eight digits of a day, or a serial day of Excel. */
function dayOfNumber(value: number): string | null {
  if (value >= 10_000_000 && Number.isInteger(value)) return parseDay(String(value))
  if (value < 0 || value >= 2_958_466) return null
  return isoDay(new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000))
}

function within(value: string, { choices }: Column): ReadCell {
  if (!choices || choices.includes(value)) return { value }
  const alike = choices.find((choice) => choice.normalize('NFKC') === value.normalize('NFKC'))
  return alike === undefined ? { fault: notAChoice(value, choices) } : { value: alike }
}

const clip = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

const errorValue = (text: string) =>
  say(
    `错误值 ${text}；请改正公式，或直接填写`,
    `the error ${text}; mend the formula or type the value`,
  )

const UNCOMPUTED = say(
  '公式没有算出结果；请用 Excel 打开、保存一次再交，或直接填写',
  'a formula without a result; open and save the file in Excel, or type the value',
)

function notANumber(text: string): Bilingual {
  const [, number, unit] = /^([\d.,，．０-９]+\s*[万亿]?)\s*(\D.*)$/su.exec(text) ?? []
  if (number && unit && parseNumber(number) !== null)
    return say(
      `“${clip(text)}”带有“${clip(unit)}”；只填数字：${number}`,
      `“${clip(text)}” has “${clip(unit)}” after it; give the number only: ${number}`,
    )
  return say(
    `“${clip(text)}”不是数字；请写成 1200、1,200 或 1.2万 的样子`,
    `“${clip(text)}” is not a number; write it like 1200, 1,200 or 1.2万`,
  )
}

const notADay = (text: string) =>
  say(
    `“${clip(text)}”不是日期或没有这一天；请写成 2024-06-01 的样子`,
    `“${clip(text)}” is not a day or does not exist; write it like 2024-06-01`,
  )

const DAY_FOR_NUMBER = say(
  '这里要填数字，却是日期；请把单元格格式改为“常规”后重填',
  'a date where a number belongs; set its format to “General” and type it again',
)
const DAY_FOR_TEXT = say(
  '内容被 Excel 变成了日期；请把单元格格式改为“文本”后重填',
  'this was turned into a date by Excel; set its format to “Text” and type it again',
)
const PER_CENT = say(
  '这里是百分数；请把单元格格式改为“常规”，填不带 % 的数',
  'this is a percentage; set its format to “General” and give the number without %',
)
const TOO_LONG = say(
  '位数太多，Excel 已丢掉末尾的数字；请把单元格格式改为“文本”后重填',
  'this has more digits than Excel keeps; set its format to “Text” and type it again',
)

function notAChoice(value: string, choices: readonly string[]): Bilingual {
  const near = nearest(clip(value), choices)
  const some = choices.slice(0, 10)
  const more = choices.length > some.length
  const [zh, en] = near === null ? ['。', '.'] : [`，是不是“${near}”？`, `; is “${near}” meant?`]
  return say(
    `“${clip(value)}”不在可填的值里${zh}可填：${some.join('、')}${more ? '等' : ''}`,
    `“${clip(value)}” is not accepted${en} Accepted: ${some.join(', ')}${more ? ' and more' : ''}`,
  )
}
