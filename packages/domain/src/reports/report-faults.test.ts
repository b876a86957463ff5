import { describe, expect, it } from 'vitest'
import { aCycle, aReportItem } from '../../test/factories.ts'
import { reportEventFaults } from './report-event.ts'
import { reportFaults } from './report-faults.ts'
import { ReportItem } from './report-item.ts'

const faults = (fields: Partial<ReportItem>) =>
  reportFaults(aReportItem(fields), aCycle(), '2024-10-10').map(
    ({ field, message }) => `${field}: ${message.zh}`,
  )
const none = { narrative: '', noProgress: true, why: '经费未到位' }

describe('a report that is to be signed', () => {
  it('says what was done, or in a sentence why nothing was', () => {
    expect(faults({})).toEqual([])
    expect(faults(none)).toEqual([])
    expect(faults({ narrative: '' })).toEqual([
      'narrative: 请写明本期进展；没有进展的，请选“本期无进展”并说明原因',
    ])
    expect(faults({ ...none, why: null })).toEqual(['why: 选了“本期无进展”，请用一句话说明原因'])
    expect(faults({ ...none, why: ' ' })).toHaveLength(1)
    expect(faults({ ...none, narrative: '讲座 3 场' })[0]).toMatch('请删去其一')
  })

  it('needs no evidence, and lists none twice', () => {
    expect(faults({ evidence: ['e1', 'e2'] })).toEqual([])
    expect(faults({ evidence: ['e1', 'e1'] })).toEqual(['evidence: 同一份佐证材料列了两次'])
  })

  it('was finished by the end of what it reports on', () => {
    expect(faults({ completedOn: '2024-09-30' })).toEqual([])
    expect(faults({ completedOn: '2024-10-01' })[0]).toMatch('请在下一期填写')
    expect(faults({ completedOn: '2024-10-11' })[0]).toMatch('不能晚于今天')
    expect(faults({ ...none, completedOn: '2024-09-01' })[0]).toMatch('不选“本期无进展”')
  })
})

it('a draft may be saved half written', () => {
  const draft = aReportItem({ narrative: '', noProgress: true, why: null })
  expect(ReportItem.parse(draft)).toEqual(draft)
})

it('a return, a reopening and taking something off the site say why', () => {
  const missing = (kind: Parameters<typeof reportEventFaults>[0]['kind']) =>
    reportEventFaults({ kind, reason: null, until: null }, '2024-10-10').map(({ field }) => field)
  expect(missing('returned')).toEqual(['reason'])
  expect(missing('returned-by-approver')).toEqual(['reason'])
  expect(missing('reopened')).toEqual(['reason'])
  expect(missing('unpublished')).toEqual(['reason'])
  expect(missing('accepted')).toEqual([])
  const late = { kind: 'returned', reason: '数字不符', until: '2024-10-09' } as const
  expect(reportEventFaults(late, '2024-10-10').map(({ field }) => field)).toEqual(['until'])
  const open = { kind: 'returned', reason: '数字不符', until: null } as const
  expect(reportEventFaults(open, '2024-10-10')).toEqual([])
  expect(reportEventFaults(open, '2024-11-10', { locked: true })[0]?.message.zh).toMatch(
    '补正的期限',
  )
})

it('what the office records for a unit says where it is from, and nothing else does', () => {
  const signed = (reason: string | null, forUnit: boolean) =>
    reportEventFaults({ kind: 'signed', reason, until: null }, '2024-10-10', { forUnit }).length
  expect([signed(null, true), signed('2021 年工作总结', true)]).toEqual([1, 0])
  expect([signed(null, false), signed('2021 年工作总结', false)]).toEqual([0, 1])
})
