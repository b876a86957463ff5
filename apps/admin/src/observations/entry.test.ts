import { describe, expect, it } from 'vitest'
import { aBook, anAmendment, aResponsibility, aTarget, aValue } from '../../test/factories.ts'
import { shelve } from '../data/records.ts'
import {
  countedThere,
  type Entry,
  entitiesFor,
  faultsOf,
  inputOf,
  mayReport,
  NOTHING,
  ruleFor,
  sentInput,
  standingWith,
  startingEntry,
  startingUnit,
} from './entry.ts'

const entry = (fields: Partial<Entry> = {}): Entry => ({
  period: '2024-spring',
  unit: 'u',
  entity: 'a',
  dimension: '',
  ...NOTHING,
  value: 2,
  ...fields,
})
const input = (fields: Partial<Entry> = {}) => inputOf(entry(fields), aTarget())
const counted = aValue({ source: 'counted', value: 4 })

describe('a target that a later notice makes the district’s', () => {
  const notice = anAmendment({ effective: '2024-03-01', scope: { kind: 'district' } })
  const book = aBook({ amendments: shelve([notice]) })
  const ruled = (period: string) => ruleFor(book, aTarget(), period, '2026-01-01')
  const entities = (period: string) => entitiesFor(book, aTarget(), book.periods.get(period))

  it('is reported for a school in a period that ended before, and for none afterwards', () => {
    expect(entities('2023-autumn').map(({ code }) => code)).toEqual(['a', 'b'])
    expect(entities('2024-spring')).toEqual([])
    expect(inputOf(entry({ period: '2023-autumn' }), ruled('2023-autumn')).entity).toBe('a')
    expect(inputOf(entry(), ruled('2024-spring')).entity).toBe('')
  })

  it('finds the value that is there for the district', () => {
    const there = aValue({ entity: '', value: 7 })
    const given = { period: '2024-spring', unit: 'u', entity: 'a' }
    const start = startingEntry(book, aTarget(), [there], given, '2026-01-01')
    expect(start.value).toBe(7)
  })

  it('gives no faults for what it asks', () => {
    const input = inputOf(entry(), ruled('2024-spring'))
    expect(faultsOf(book, aTarget(), [], input, '2026-01-01')).toEqual([])
  })
})

describe('the outlook of a correction of words alone', () => {
  it('is that of the value as it stands', () => {
    const target = aTarget({ recurrence: 'once', due: '2024-09-30', scope: { kind: 'district' } })
    const there = aValue({ entity: '', period: '2021-2025', value: 2 })
    const input = inputOf(entry({ period: '2021-2025', note: '补充' }), target)
    const rule = (value: number) =>
      standingWith(aBook(), target, [there], { ...input, value }, '2025-12-01').rule
    expect(rule(2)).toBe('met')
    expect(rule(3)).toBe('met-late')
  })
})

describe('a counted value', () => {
  it('is found for the same thing and no other', () => {
    expect(countedThere([counted], input())).toBe(counted)
    expect(countedThere([counted], input({ entity: 'b' }))).toBeUndefined()
    expect(countedThere([aValue()], input())).toBeUndefined()
  })

  it('is not overridden without a reason', () => {
    const fields = (reason: string | null) =>
      faultsOf(aBook(), aTarget(), [counted], input({ reason }), '2026-01-01').map(
        ({ field }) => field,
      )
    expect(fields(null)).toEqual(['reason'])
    expect(fields('漏记一场')).toEqual([])
  })
})

describe('the reason that is sent', () => {
  const before = aValue({ value: 2, reason: '据台账更正' })

  it('is the person’s, for a correction or over a counted value', () => {
    const written = input({ value: 5, reason: '录入有误' })
    expect(sentInput(written, [before]).reason).toBe('录入有误')
    expect(sentInput(written, [counted]).reason).toBe('录入有误')
  })

  it('is none where there was nothing before', () => {
    expect(sentInput(input({ reason: '录入有误' }), []).reason).toBeNull()
  })

  it('of an earlier change is not given again, and not lost by saving what is there', () => {
    expect(sentInput(input({ value: 5 }), [before]).reason).toBeNull()
    expect(sentInput(input({ value: 2 }), [before]).reason).toBe('据台账更正')
  })
})

describe('the unit somebody starts with', () => {
  const target = aTarget({ task: 'A1.1' })
  const book = aBook({
    responsibilities: [aResponsibility('u', 'lead'), aResponsibility('v', 'responsible')],
  })

  it('is the lead unit for whoever may enter for all', () => {
    expect(startingUnit(book, target, null, [undefined])).toBe('u')
    expect(startingUnit(book, target, null, ['v'])).toBe('v')
  })

  it('is their own, whatever the address says', () => {
    expect(startingUnit(book, target, ['v'], ['u'])).toBe('v')
    expect(startingUnit(book, target, ['u', 'v'], ['v'])).toBe('v')
  })

  it('is none where no unit of theirs reports the target', () => {
    expect(startingUnit(book, target, ['w'], ['u'])).toBe('')
    expect(mayReport(book, target, ['w'])).toBe(false)
    expect(mayReport(book, target, ['v'])).toBe(true)
    expect(mayReport(book, target, null)).toBe(true)
  })
})
