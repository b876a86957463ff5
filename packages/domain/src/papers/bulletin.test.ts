import { describe, expect, it } from 'vitest'
import { anItem, aReport, someFacts } from '../../test/cycle-facts.ts'
import { aCycle, aValue } from '../../test/factories.ts'
import { assessPlan } from '../targets/assess.ts'
import { bulletinOf } from './bulletin.ts'
import type { CycleFacts } from './cycle-facts.ts'
import type { Block } from './paper.ts'

const words = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.text}`]
    case 'item':
      return [`- ${block.name}${block.text}`]
    case 'text':
      return [block.text]
    case 'line':
      return [block.parts.join(' | ')]
    case 'table':
      return block.rows.map((row) => row.join(' | '))
  }
}
const lines = (fields: Partial<CycleFacts> = {}, language: 'zh' | 'en' = 'zh') =>
  bulletinOf(someFacts(fields), language).body.flatMap(words)
const under = (heading: string, fields: Partial<CycleFacts> = {}) => {
  const all = lines(fields)
  const from = all.indexOf(heading) + 1
  const length = all.slice(from).findIndex((line) => line.startsWith('#'))
  return all.slice(from, length < 0 ? undefined : from + length)
}

describe('a bulletin', () => {
  it('is of the plan and the period, to the members, by who coordinates', () => {
    const { title, addressee, signature } = bulletinOf(someFacts(), 'zh')
    expect(title).toEqual(['关于《科普方案》', '2024年第三季度进展情况的通报'])
    expect(addressee).toBe('各成员单位')
    expect(signature).toEqual({ signer: '某区科协', day: '2024-10-25' })
  })

  it('says on how much it rests', () => {
    expect(lines()[0]).toBe(
      '按照《科普方案》有关要求，现将2024年第三季度进展情况通报如下。本期应报3项，已审核通过1项。进展只采用审核通过的填报，指标只采用已确认的数据；尚未审核通过的2项未列入。',
    )
    const whole = { items: [anItem()] }
    expect(lines(whole)[0]).toMatch(/已确认的数据。$/)
  })

  it('names units in the order of the plan, whoever was late, and ranks none', () => {
    const items = (['bing', 'jia', 'yi'] as const).map((unit) => anItem({ unit, receipt: 'late' }))
    const twice = [...items, anItem({ unit: 'yi', receipt: 'late', task: 'A1.3', extended: true })]
    expect(under('## 报送情况', { items: twice })).toEqual([
      '本期3个单位应报4项。以下按单位在方案中的次序列出。',
      '逾期报送4项：区甲局、区乙局（2项）、区丙局。',
      '经批准延期报送的单位：区乙局。',
    ])
  })

  it('calls nothing late in a cycle of the past', () => {
    const items = [anItem({ receipt: 'entered-later' }), anItem({ unit: 'yi', receipt: 'awaited' })]
    const cycle = aCycle({ historical: true })
    const told = under('## 报送情况', { items, cycle })
    expect(told.join('')).not.toContain('逾期')
    expect(told).toContain('已补录1项：区甲局。')
    expect(told).toContain('尚未补录1项：区乙局。')
  })

  it('tells what was done with what others supplied, and of what nothing is accepted', () => {
    const contributions = [{ task: 'A1.1', unit: 'yi', text: '出讲师5人。' }]
    expect(under('## 讲座行动', { contributions })).toEqual([
      '- 讲座（区甲局）。办了46场。\n区乙局配合：出讲师5人。',
      '尚无审核通过的填报2项：培训（区乙局）、展览（区丙局）。',
    ])
  })

  it('tells why there was no progress, and when a task was finished', () => {
    const done = aReport({ completedOn: '2024-09-20' })
    expect(under('## 讲座行动', { accepted: [done] })[0]).toBe(
      '- 讲座（区甲局）。办了46场。2024年9月20日完成。',
    )
    expect(lines({ accepted: [done] }).join('\n')).toContain('本期填报已完成1项：讲座。')
    const none = aReport({
      text: { narrative: '', noProgress: true, why: '场馆改造', completedOn: null },
    })
    expect(under('## 讲座行动', { accepted: [none] })[0]).toBe(
      '- 讲座（区甲局）。本期无进展：场馆改造。',
    )
  })

  it('names late targets with their sentence and lead', () => {
    const { records, cycle } = someFacts()
    const assessments = assessPlan(records, [aValue({ period: '2024-Q2' })], cycle.end)
    expect(under('# 需要关注的指标', { assessments })).toEqual([
      '- 培训（滞后，牵头单位：区甲局）。截至2024年9月30日为10人，按时间进度应为74人，进度滞后。',
    ])
    expect(under('# 需要关注的指标')).toEqual([
      '截至2024年9月30日，没有滞后或逾期的指标。',
      '没有已确认数据的指标1项：培训。',
    ])
  })

  it('asks for what is missing while it is taken, and for an extension afterwards', () => {
    expect(under('# 下一步工作')[0]).toBe(
      '- 尚未报送的单位，请于2024年10月31日前完成填报和审核报送。',
    )
    expect(under('# 下一步工作', { day: '2024-11-01' })[0]).toBe(
      '- 尚未报送的单位，请写明理由申请延期后补报。',
    )
    expect(under('# 下一步工作', { items: [anItem()] })).toEqual(['- 下一期填报的时间另行通知。'])
  })

  it('gives the days of the next cycle where there is one', () => {
    const next = aCycle({
      ...{ code: '2024-Q4', period: '2024-Q4', start: '2024-10-01', end: '2024-12-31' },
      ...{ opens: '2025-01-02', unitDue: '2025-01-08', approverDue: '2025-01-10' },
    })
    expect(under('# 下一步工作', { next, items: [anItem()] })).toEqual([
      '- 下一期（2024年第四季度）自2025年1月2日起填报，填报人于2025年1月8日前填写，单位于2025年1月10日前审核报送。',
    ])
  })

  it('says the same in English', () => {
    const english = lines({}, 'en').join('\n')
    expect(english).toContain('3 reports are due, 1 have been accepted')
    expect(english).not.toMatch(/[，。；：（）、]/)
  })
})
