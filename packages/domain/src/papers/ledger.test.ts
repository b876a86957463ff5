import { expect, it } from 'vitest'
import { aReport, someFacts } from '../../test/cycle-facts.ts'
import { aCycle } from '../../test/factories.ts'
import type { CycleFacts } from './cycle-facts.ts'
import { ledgerOf } from './ledger.ts'

const earlier = aCycle({ code: '2024-Q2', end: '2024-06-30' })
const first = (fields: Partial<CycleFacts> = {}) =>
  ledgerOf(someFacts({ cycles: [earlier, aCycle()], ...fields }), 'zh')[0]

it('has a row for each task with what was accepted in each cycle', () => {
  const before = aReport({ cycle: '2024-Q2', text: { ...aReport().text, narrative: '办了9场' } })
  const rows = ledgerOf(
    someFacts({ cycles: [earlier, aCycle()], accepted: [before, aReport()] }),
    'zh',
  )
  expect(rows.map(({ code, leads }) => `${code} ${leads}`)).toEqual([
    ...['A1.1 区甲局', 'A1.2 区乙局', 'A1.3 区丙局'],
  ])
  expect(rows[0]).toMatchObject({
    ...{ clause: '三/（一）/1', quote: '办好讲座。', light: '无数据', completion: '推进中' },
    progress: { '2024-Q2': '办了9场。', '2024-Q3': '办了46场。' },
  })
  expect(rows[1]).toMatchObject({
    ...{ light: '没有量化指标', completion: '', completedOn: null, targets: '' },
    progress: { '2024-Q2': '', '2024-Q3': '' },
  })
})

it('keeps the day a task was finished, until its lead says otherwise', () => {
  const done = aReport({ cycle: '2024-Q2', completedOn: '2024-06-20' })
  expect(first({ accepted: [done] })).toMatchObject({
    ...{ completion: '按期完成', completedOn: '2024-06-20' },
  })
  expect(first({ accepted: [done, aReport()] })).toMatchObject({
    ...{ completion: '推进中', completedOn: null },
  })
})

it('calls a task done when all its leads do, on the last of their days', () => {
  const one = aReport({ completedOn: '2024-09-20' })
  const other = aReport({ unit: 'yi', completedOn: '2024-08-01' })
  expect(first({ accepted: [one, other] })).toMatchObject({ completedOn: '2024-09-20' })
  expect(first({ accepted: [one, aReport({ unit: 'yi' })] })?.completedOn).toBeNull()
  expect(first({ accepted: [one, other] })?.progress['2024-Q3']).toBe(
    '区甲局：办了46场。2024年9月20日完成。\n区乙局：办了46场。2024年8月1日完成。',
  )
})
