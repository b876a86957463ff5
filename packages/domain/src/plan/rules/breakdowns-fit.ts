import { calendarPeriods } from '../../periods/calendar.ts'
import { breakdownFaults, dimensionFaults } from '../../targets/target-faults.ts'
import type { Rule } from '../finding.ts'
import { everyTarget } from '../walk.ts'

/** What falls to each year comes to the promise, and a category is there once. */
export const breakdownsFit: Rule = (document) => {
  const terms = document.terms.map((term) => ({ ...term, type: 'term' as const }))
  const periods = [...calendarPeriods(document.plan, document.periods), ...terms]
  return everyTarget(document).flatMap(({ entry, path }) => {
    const rule = {
      ...entry,
      value: entry.value ?? null,
      breakdown: entry.breakdown ?? null,
      dimensions: entry.dimensions ?? null,
    }
    return [...breakdownFaults(rule, periods), ...dimensionFaults(rule)].map((fault) => ({
      code: fault.code,
      severity: 'error' as const,
      path: [...path, ...fault.field.split('.').map(asKey)],
      message: {
        zh: `目标 ${entry.code}：${fault.message.zh}`,
        en: `Target ${entry.code}: ${fault.message.en}`,
      },
    }))
  })
}

const asKey = (part: string) => (/^\d+$/.test(part) ? Number(part) : part)
