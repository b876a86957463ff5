import { expect, it } from 'vitest'
import { anItem, someFacts } from '../../test/cycle-facts.ts'
import type { Block } from './paper.ts'
import { tight } from './tight.ts'
import { unitPaperOf } from './unit-paper.ts'

const tables = (body: readonly Block[]) =>
  body.flatMap((block) => (block.kind === 'table' ? [block.rows] : []))

it('holds a unit’s tasks and targets, and leaves out what is not accepted', () => {
  const items = [anItem(), anItem({ task: 'A1.2' })]
  const { title, body } = unitPaperOf(someFacts({ items }), 'jia', 'zh')
  expect(title).toEqual(['某区甲局2024年第三季度进展情况表'])
  const [tasks, targets] = tables(body)
  expect(tasks).toEqual([
    ['A1.1 讲座', '办了46场。', '推进中', '2024年10月20日通过'],
    ['A1.2 培训', '（尚未审核通过，不列）', '—', '—'],
  ])
  expect(targets?.[0]?.slice(0, 5)).toEqual(['T', '培训', '规划期内不少于100人', '74人', '—'])
})

it('holds what the unit gave to others', () => {
  const contributions = [{ task: 'A1.1', unit: 'kexie', text: '出讲师5人。' }]
  const { body } = unitPaperOf(someFacts({ contributions }), 'kexie', 'zh')
  expect(tables(body)).toEqual([[['A1.1 讲座', '区甲局', '出讲师5人。']]])
})

it('says so where nothing was owed', () => {
  const { body } = unitPaperOf(someFacts(), 'kexie', 'zh')
  expect(tables(body)).toEqual([])
  expect(body).toContainEqual({ kind: 'text', text: '本期没有应报事项。' })
})

it('prints Chinese without the blanks of screens', () => {
  expect(tight('截至 2024 年 9 月为 46 名，达 90% 以上；“科普 APP” 3 个')).toBe(
    '截至2024年9月为46名，达90%以上；“科普APP”3个',
  )
  expect(tight('Science plan 2021')).toBe('Science plan 2021')
})
