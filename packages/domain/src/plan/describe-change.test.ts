import { describe, expect, it } from 'vitest'
import {
  aPlan,
  aTask,
  aUnit,
  ISSUED_TEXT,
  withTarget,
  withTasks,
  withUnits,
} from '../../test/plans.ts'
import { describeChange, describeChanges } from './describe-change.ts'
import { diffPlans } from './diff.ts'
import { flattenPlan } from './flatten.ts'

const records = (fields: Parameters<typeof aPlan>[0], text = ISSUED_TEXT) =>
  flattenPlan(aPlan(fields), text)
const lines = (before: Parameters<typeof aPlan>[0], after: Parameters<typeof aPlan>[0]) =>
  diffPlans(records(before), records(after)).map(describeChange)

describe('a change in one line', () => {
  it('names the record and each field with both its values', () => {
    const after = withTarget({ value: 50, comparator: 'about', measure: '人' })
    expect(lines({}, after)).toEqual([
      {
        zh: '修改目标 T01 培训科技辅导员：比较方式 不少于 → 左右，数值 40 → 50，计量单位 名 → 人',
        en: 'Changed target T01 培训科技辅导员: comparator at least → about, value 40 → 50, measure 名 → 人',
      },
    ])
  })

  it('says what was empty, and leaves out what is too long for a line', () => {
    const interpretation = { question: '问' }
    expect(
      lines({}, withTarget({ titleEn: 'Training', interpretation, title: '长'.repeat(30) })),
    ).toEqual([
      {
        zh: `修改目标 T01 ${'长'.repeat(30)}：标题，英文标题 （空） → Training，口径`,
        en: 'Changed target T01 Training: title, English title (none) → Training, interpretation',
      },
    ])
  })

  it('says who does what in which task', () => {
    const task = aTask({ responsible: ['区科协', '区财政局', '各成员单位'] })
    expect(lines({}, withTasks(task))).toEqual([
      {
        zh: '新增责任分工 A1.1 责任单位 各成员单位',
        en: 'Added responsibility A1.1 responsible unit all member units',
      },
    ])
  })

  it('does not print the issued text', () => {
    const [change] = diffPlans(records({}), records({}, '新的原文'))
    expect(change && describeChange(change)).toEqual({
      zh: '修改印发原文 东胜区实施方案：印发原文',
      en: 'Changed issued text of 东胜区实施方案: issued text',
    })
  })
})

describe('many changes', () => {
  const tasks = ['A1.1', 'A1.2', 'A1.3'].map((code) => aTask({ code, targets: [] }))

  it('put the records that only moved on one line', () => {
    const changes = diffPlans(
      records(withTasks(...tasks)),
      records(withTasks(...tasks.toReversed())),
    )
    expect(describeChanges(changes)).toEqual([
      { zh: '移动任务 2 项（只是次序不同）', en: 'Moved 2 tasks (only the order differs)' },
    ])
  })

  it('are each told where they are of other kinds', () => {
    const units = withUnits(aUnit())
    const changes = diffPlans(records({}), records(units))
    expect(describeChanges(changes).map(({ zh }) => zh)).toEqual([
      '新增单位 区民政局',
      '新增成员单位 区民政局',
    ])
  })
})
