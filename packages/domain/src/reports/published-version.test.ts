import { describe, expect, it } from 'vitest'
import { publishedVersionOf } from './published-version.ts'
import type { ReportEventKind } from './report-event.ts'

type Step = readonly [ReportEventKind, number, string?]

const at = (day: number) => `2024-10-${10 + day}T02:00:00Z`
const events = (...steps: readonly Step[]) =>
  steps.map(([kind, content, reason = null], place) => ({
    ...{ kind, content, reason, at: at(place) },
    ...{ noProgress: null, completedOn: null, until: null },
  }))
const FIRST: Step[] = [
  ['drafted', 1],
  ['signed', 1],
  ['submitted', 1],
  ['accepted', 1],
]
const SECOND: Step[] = [
  ['reopened', 1, '数字有误'],
  ['drafted', 2],
  ['signed', 2],
  ['submitted', 2],
  ['accepted', 2],
]

describe('what of a report is public', () => {
  it('is nothing before it is published, and nothing once it is taken off', () => {
    expect(publishedVersionOf([])).toBeNull()
    expect(publishedVersionOf(events(...FIRST))).toBeNull()
    expect(
      publishedVersionOf(events(...FIRST, ['published', 1], ['unpublished', 1, '误发'])),
    ).toBeNull()
  })

  it('is the version that was published until another is', () => {
    const corrected = events(...FIRST, ['published', 1], ...SECOND)
    expect(publishedVersionOf(corrected)).toMatchObject({ content: 1, on: '2024-10-14' })
    const again = events(...FIRST, ['published', 1], ...SECOND, ['published', 2])
    expect(publishedVersionOf(again)).toMatchObject({ content: 2, on: '2024-10-20' })
  })

  it('says where it is from when the office recorded it for the unit', () => {
    const recorded = events(
      ['drafted', 1],
      ['signed', 1, '2021 年工作总结'],
      ['submitted', 1],
      ['accepted', 1],
      ['published', 1],
    )
    expect(publishedVersionOf(recorded)?.recordedFrom).toBe('2021 年工作总结')
  })
})
