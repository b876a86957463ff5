import { type AmendmentRule, type TargetRule, USUAL_TARGET } from '@gangyao/domain'
import { describe, expect, it } from 'vitest'
import { beforeAndAfter, changedFields, earlierThan, tidyAmendment } from './changes.ts'

const anAmendment = (fields: Partial<AmendmentRule>): AmendmentRule => ({
  plan: '2021-2025',
  code: 'one',
  position: 0,
  title: '调整',
  titleEn: null,
  effective: '2023-01-01',
  documentNumber: null,
  reason: '中期评估',
  reasonEn: null,
  targets: [],
  tasks: [],
  ...fields,
})
const raised = (value: number) => [{ target: 'T', value }]
const target: TargetRule = {
  ...USUAL_TARGET,
  plan: '2021-2025',
  code: 'T',
  position: 0,
  title: '培训',
  value: 100,
  measure: '人',
  clause: { path: '三', quote: '培训' },
}

describe('what an amendment changes', () => {
  it('is what it names, the English of a title with its Chinese', () => {
    expect(changedFields({ target: 'T', titleEn: 'Training', value: 0 })).toEqual([
      'title',
      'value',
    ])
    expect(changedFields({ target: 'T', value: undefined } as never)).toEqual([])
    expect(changedFields({ task: 'A1.1', clause: { path: '一', quote: '…' } })).toEqual(['clause'])
  })

  it('starts from what earlier amendments left, those of the same day in their order', () => {
    const first = anAmendment({ code: 'first', effective: '2022-01-01', targets: raised(120) })
    const second = anAmendment({ code: 'second', position: 1, targets: raised(150) })
    const third = anAmendment({ code: 'third', position: 2, targets: raised(180) })
    const later = anAmendment({ code: 'later', effective: '2024-01-01', targets: raised(999) })
    const all = [third, later, second, first]
    expect(earlierThan(all, third).map(({ code }) => code)).toEqual(['first', 'second'])
    const { before, after } = beforeAndAfter(target, all, third)
    expect([before.value, after.value]).toEqual([150, 180])
  })

  it('is told anew while it is being written', () => {
    const kept = anAmendment({ targets: raised(120) })
    const { before, after } = beforeAndAfter(target, [kept], { ...kept, targets: raised(130) })
    expect([before.value, after.value]).toEqual([100, 130])
  })
})

describe('an amendment as the form leaves it', () => {
  it('names only what it changes, and zero is a change', () => {
    const targets = [{ target: 'T', value: 0, titleEn: null, title: '培训讲师' }]
    expect(tidyAmendment({ targets, tasks: null })).toEqual({
      targets: [{ target: 'T', value: 0, title: '培训讲师' }],
      tasks: [],
    })
  })

  it('takes a breakdown back where it was emptied', () => {
    expect(tidyAmendment({ targets: [{ target: 'T', breakdown: null }] }).targets).toEqual([
      { target: 'T', breakdown: [] },
    ])
  })
})
