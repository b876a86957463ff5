import type { CurrentObservation, Target } from '@gangyao/domain'
import { describe, expect, it } from 'vitest'
import { aBook, aTarget, aValue } from '../../test/factories.ts'
import type { Kept } from '../data/records.ts'
import { batchOf, checkDraft, refusalsOf } from './check-draft.ts'
import type { Edits } from './draft.ts'
import { buildSheet } from './sheet.ts'

const words = { zero: '零', missing: '未报', 'not-applicable': '不适用', estimated: '约' }
const book = aBook()

interface Setting {
  target?: Partial<Target>
  values?: readonly Kept<CurrentObservation>[]
  reason?: string
  refusals?: ReadonlyMap<string, string>
  seen?: number | null
}

function check(texts: Record<string, string>, setting: Setting = {}) {
  const { values: observations = [], reason = '', refusals = new Map(), seen = null } = setting
  const target = aTarget(setting.target)
  const sheet = buildSheet(
    book,
    { target, unit: 'u', dimension: '', every: 'term' },
    observations,
    '2025-01-01',
    words,
  )
  const edits: Edits = new Map(
    Object.entries(texts).map(([key, text]) => [key, { text, seen }] as const),
  )
  return checkDraft(edits, {
    ...{ book, sheet, observations, reason, refusals },
    today: '2025-01-01',
  })
}
const faults = (texts: Record<string, string>, setting?: Setting) =>
  check(texts, setting).flatMap(({ faults }) => faults)

describe('a cell that was written over', () => {
  it('is good with a number, a zero and a word for a state', () => {
    expect(faults({ 'a~2024-spring': '2', 'b~2024-spring': '0', 'a~2024-autumn': '未报' })).toEqual(
      [],
    )
  })

  it('keeps a text that is no number, with the reason', () => {
    expect(faults({ 'a~2024-spring': '三次' })).toEqual([
      { kind: 'text', trouble: 'number', text: '三次' },
    ])
  })

  it('is held against the rules of the domain', () => {
    expect(faults({ 'a~2024-spring': '-1' })).toMatchObject([{ kind: 'rule', field: 'value' }])
    expect(faults({ 'a~2024-spring': '210/200' }, { target: { kind: 'ratio' } })).toMatchObject([
      { kind: 'rule', field: 'numerator' },
    ])
  })

  it('cannot be emptied once a value is stored', () => {
    expect(faults({ 'a~2024-spring': '' }, { values: [aValue()], seen: 1 })).toMatchObject([
      { trouble: 'emptied' },
    ])
  })

  it('says that somebody else was first', () => {
    const values = [aValue({ version: 2 })]
    expect(faults({ 'a~2024-spring': '5' }, { values, seen: 1 })).toMatchObject([
      { trouble: 'stale' },
    ])
  })

  it('wants a reason over a counted value, one for the set', () => {
    const values = [aValue({ source: 'counted' })]
    expect(faults({ 'a~2024-spring': '5' }, { values })).toMatchObject([{ field: 'reason' }])
    const [cell] = check({ 'a~2024-spring': '5' }, { values, reason: ' 漏记一场 ' })
    expect(cell).toMatchObject({ faults: [], input: { reason: '漏记一场', source: 'typed' } })
  })

  it('gives no reason where there was nothing before', () => {
    const [cell] = check({ 'a~2024-spring': '5' }, { reason: '漏记一场' })
    expect(cell?.input?.reason).toBeNull()
  })

  it('keeps the note, and the day only while it is done', () => {
    const values = [aValue({ value: 1, note: '据台账', happened: '2024-05-01' })]
    const target = { kind: 'milestone' as const }
    const input = (text: string) =>
      check({ 'a~2024-spring': text }, { values, target, seen: 1 })[0]?.input
    expect(input('✓')).toMatchObject({ value: 1, note: '据台账', happened: '2024-05-01' })
    expect(input('✗')).toMatchObject({ value: 0, note: '据台账', happened: null })
  })
})

describe('what is sent', () => {
  const checked = check({ 'a~2024-spring': '2', 'b~2024-spring': '很多', 'c~2024-spring': '3' })

  it('is the good cells, with the version that was seen', () => {
    const { keys, values } = batchOf(checked)
    expect(keys).toEqual(['a~2024-spring', 'c~2024-spring'])
    expect(values).toMatchObject([
      { entity: 'a', period: '2024-spring', value: 2, version: null },
      { entity: 'c', period: '2024-spring', value: 3, version: null },
    ])
  })

  it('comes back with faults by number, which find their cells', () => {
    const { keys } = batchOf(checked)
    const refusals = refusalsOf(
      { 'observations.1.value': '太大', 'observations.1': '有人改过', 'observations.9': '？' },
      keys,
    )
    expect([...refusals]).toEqual([['c~2024-spring', '太大 有人改过']])
    expect(faults({ 'c~2024-spring': '3' }, { refusals })).toEqual([
      { kind: 'server', message: '太大 有人改过' },
    ])
  })
})
