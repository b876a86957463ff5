import { type Day, earlierDay, laterDay } from '../dates/day.ts'
import type { Period } from './period.ts'

type CalendarType = 'year' | 'half' | 'quarter' | 'month'
type PlainPeriod = Omit<Period, 'version'>

const MONTHS: Record<CalendarType, number> = { year: 12, half: 6, quarter: 3, month: 1 }
const PARENT: Record<CalendarType, CalendarType | null> = {
  year: null,
  half: 'year',
  quarter: 'year',
  month: 'quarter',
}
const ORDINALS = ['一', '二', '三', '四']
const EN_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** The plan's whole term and every calendar period of the given types in it, coarsest first. */
export function calendarPeriods(
  plan: { code: string; start: Day; end: Day },
  types: readonly CalendarType[] = ['year', 'half', 'quarter'],
): PlainPeriod[] {
  const whole: PlainPeriod = {
    plan: plan.code,
    code: plan.code,
    type: 'plan',
    title: `${plan.start.slice(0, 4)}—${plan.end.slice(0, 4)} 年`,
    titleEn: `${plan.start.slice(0, 4)}–${plan.end.slice(0, 4)}`,
    start: plan.start,
    end: plan.end,
    parent: null,
  }
  return [whole, ...types.flatMap((type) => periodsOfType(plan, type, types))]
}

function periodsOfType(
  plan: { code: string; start: Day; end: Day },
  type: CalendarType,
  types: readonly CalendarType[],
): PlainPeriod[] {
  const periods: PlainPeriod[] = []
  for (let year = Number(plan.start.slice(0, 4)); year <= Number(plan.end.slice(0, 4)); year++)
    for (let month = 0; month < 12; month += MONTHS[type]) {
      const start = firstDay(year, month)
      const end = lastDay(year, month + MONTHS[type] - 1)
      if (end < plan.start || start > plan.end) continue
      periods.push({
        plan: plan.code,
        ...naming(type, year, month),
        type,
        start: laterDay(start, plan.start),
        end: earlierDay(end, plan.end),
        parent: parentCode(type, year, month, types) ?? plan.code,
      })
    }
  return periods
}

function naming(type: CalendarType, year: number, month: number) {
  const index = month / MONTHS[type]
  switch (type) {
    case 'year':
      return { code: `${year}`, title: `${year} 年`, titleEn: `${year}` }
    case 'half':
      return {
        code: `${year}-H${index + 1}`,
        title: `${year} 年${index ? '下' : '上'}半年`,
        titleEn: `${year} H${index + 1}`,
      }
    case 'quarter':
      return {
        code: `${year}-Q${index + 1}`,
        title: `${year} 年第${ORDINALS[index]}季度`,
        titleEn: `${year} Q${index + 1}`,
      }
    case 'month':
      return {
        code: `${year}-${pad(month + 1)}`,
        title: `${year} 年 ${month + 1} 月`,
        titleEn: `${EN_MONTHS[month]} ${year}`,
      }
  }
}

function parentCode(
  type: CalendarType,
  year: number,
  month: number,
  types: readonly CalendarType[],
): string | null {
  const parent = PARENT[type]
  if (!parent) return null
  return types.includes(parent)
    ? naming(parent, year, month - (month % MONTHS[parent])).code
    : parentCode(parent, year, month, types)
}

const firstDay = (year: number, month: number): Day =>
  `${String(year).padStart(4, '0')}-${pad(month + 1)}-01`
const lastDay = (year: number, month: number): Day =>
  `${firstDay(year, month).slice(0, 8)}${new Date(Date.UTC(year, month + 1, 0)).getUTCDate()}`
const pad = (month: number) => String(month).padStart(2, '0')
