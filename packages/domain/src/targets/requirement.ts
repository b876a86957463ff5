import type { Day } from '../dates/day.ts'
import type { Register } from '../registers/register.ts'
import {
  type Bilingual,
  LANGUAGES,
  type Language,
  nameIn,
  say,
  titleIn,
} from '../text/bilingual.ts'
import { formatNumber } from '../text/number.ts'
import { type AssessmentContext, isPerEntity, registerOf, type TargetRule } from './duties.ts'

/** A value with its measure: `46 名`, `90%`, `46 people`. */
export function amountOf(
  target: Pick<TargetRule, 'measure' | 'measureEn'>,
  value: number,
  language: Language,
): string {
  const number = formatNumber(value, language)
  if (target.measure === '%') return `${number}%`
  if (language === 'zh' || !target.measureEn) return `${number} ${target.measure}`
  return `${number} ${value === 1 ? singular(target.measureEn) : target.measureEn}`
}

/** The promise in words, made of its fields: 每年不少于 40 名 · at least 40 people every year. */
export function requirementOf(target: TargetRule, context: AssessmentContext): Bilingual {
  const register = registerOf(target, context.registers)
  const due = target.due ?? context.plan.end
  const times = TIMES[target.recurrence](due)
  const among = register ? scopeWords(target, register) : say('', '')
  return {
    zh: spaced(among.zh, spaced(times.zh, valueWords(target, context, 'zh'))),
    en: [valueWords(target, context, 'en'), among.en, times.en].filter(Boolean).join(' '),
  }
}

/** What the figures of a target with several duties count. */
export function countingMeasure(target: TargetRule, context: AssessmentContext): Bilingual {
  if (!isPerEntity(target)) return PERIOD_WORDS[target.recurrence] ?? say('项', 'duties')
  const register = registerOf(target, context.registers)
  return isWhole(target)
    ? say('个', (register?.titleEn ?? register?.title ?? 'entries').toLowerCase())
    : say('项次', 'duties')
}

/** The comparator and its number: 不少于 40 名. */
function valueWords(
  target: TargetRule,
  { benchmarks }: Pick<AssessmentContext, 'benchmarks'>,
  language: Language,
): string {
  const zh = language === 'zh'
  const value = target.value === null ? '' : amountOf(target, target.value, language)
  const ratio = target.kind === 'ratio' || target.kind === 'survey'
  switch (target.comparator) {
    case 'gte':
      return zh ? `${ratio ? '不低于' : '不少于'} ${value}` : `at least ${value}`
    case 'gt':
      return zh ? `超过 ${value}` : `more than ${value}`
    case 'lte':
      return zh ? `不超过 ${value}` : `at most ${value}`
    case 'about':
      return zh ? `${value}左右` : `about ${value}`
    case 'between': {
      const lower = formatNumber(target.value ?? 0, language)
      const upper = amountOf(target, target.upper ?? 0, language)
      return zh ? `${lower}—${upper}` : `${lower}–${upper}`
    }
    case 'all':
      return doneWords(target)[language]
    case 'benchmark': {
      const benchmark = benchmarks.find(({ code }) => code === target.benchmark)
      const name = benchmark && titleIn(benchmark, language)
      return zh ? `不低于${name ?? '对照水平'}` : `no lower than ${name ?? 'the benchmark'}`
    }
    case 'eq':
      if (target.kind === 'milestone') return doneWords(target)[language]
      return zh ? `达到 ${value}` : value
  }
}

/** Each of them does it, all of several do it, or the whole of it is done. */
function doneWords({ scope }: TargetRule): Bilingual {
  if (scope.kind === 'district') return say('全部完成', 'done in full')
  return scope.kind === 'register' && !scope.except?.length
    ? say('完成', 'done')
    : say('全部完成', 'done')
}

/** The same after the word 目标: a plain number needs no 达到. A figure keeps its space from the word before. */
export function goalWords(
  target: TargetRule,
  context: Pick<AssessmentContext, 'benchmarks'>,
  required: number | null,
  language: Language,
): string {
  const words = valueWords(promised(target, required), context, language)
  const known = target.comparator === 'benchmark' && required !== null
  const goal = known ? spaced(words, amountOf(target, required, language)) : words
  if (language === 'en') return known ? `${words}, ${amountOf(target, required, language)}` : goal
  return spaced('目标', goal.replace(/^达到 /, '')).slice('目标'.length)
}

/** The target with what one of its duties requires, where the yearly breakdown says another number. */
const promised = (target: TargetRule, required: number | null): TargetRule =>
  target.breakdown === null || required === null || target.kind === 'milestone'
    ? target
    : { ...target, value: required }

function scopeWords(target: TargetRule, register: Omit<Register, 'version'>): Bilingual {
  const { scope } = target
  const pause = isWhole(target) ? '，' : ''
  if (scope.kind === 'list') {
    const named = scope.entities.flatMap(
      (code) => register.entities.find((one) => one.code === code) ?? [],
    )
    return say(
      `${named.map((entity) => nameIn(entity, 'zh')).join('、')}${pause}`,
      `for ${named.map((entity) => nameIn(entity, 'en')).join(' and ')}`,
    )
  }
  const english = (register.titleEn ?? register.title).toLowerCase()
  if (scope.kind === 'register' && scope.except?.length)
    return say(`其他各${register.title}${pause}`, `for all other ${english}`)
  return say(
    `${register.each ?? `每个${register.title}`}${pause}`,
    `for ${register.eachEn ?? `each of the ${english}`}`,
  )
}

const EN_MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** 2025-12-31 → 2025 年底 · the end of 2025; other days in full: 2025 年 7 月 20 日 · 20 July 2025. */
export function dayWords(day: Day): Bilingual {
  const [year = '', month = '', date = ''] = day.split('-')
  return day.endsWith('-12-31')
    ? say(`${year} 年底`, `the end of ${year}`)
    : say(
        `${year} 年 ${Number(month)} 月 ${Number(date)} 日`,
        `${Number(date)} ${EN_MONTHS[Number(month) - 1]} ${year}`,
      )
}

/** A space where Chinese meets a figure. */
const spaced = (before: string, after: string) =>
  before && /^[0-9]/.test(after) ? `${before} ${after}` : `${before}${after}`

/** The few English plurals that measures have: people, activities, bases. */
const singular = (plural: string) =>
  plural === 'people' ? 'person' : plural.replace(/ies$/, 'y').replace(/([^s])s$/, '$1')

/** The duty spans the whole plan, so naming its period says nothing. */
export const isWhole = ({ recurrence }: Pick<TargetRule, 'recurrence'>) =>
  recurrence === 'plan' || recurrence === 'once'

export const both = (word: (language: Language) => string): Bilingual => {
  const [zh, en] = LANGUAGES.map(word)
  return say(zh ?? '', en ?? '')
}

const TIMES: Record<TargetRule['recurrence'], (due: Day) => Bilingual> = {
  plan: () => say('规划期内', 'within the plan’s term'),
  once: (due) => say(`到 ${dayWords(due).zh}`, `by ${dayWords(due).en}`),
  year: () => say('每年', 'every year'),
  half: () => say('每半年', 'every half-year'),
  quarter: () => say('每季度', 'every quarter'),
  month: () => say('每月', 'every month'),
  term: () => say('每学期', 'every school term'),
}

const PERIOD_WORDS: Partial<Record<TargetRule['recurrence'], Bilingual>> = {
  year: say('年', 'years'),
  half: say('个半年', 'half-years'),
  quarter: say('个季度', 'quarters'),
  month: say('个月', 'months'),
  term: say('个学期', 'school terms'),
}
