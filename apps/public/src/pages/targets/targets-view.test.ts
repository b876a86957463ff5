import { expect, it } from 'vitest'
import { anIndex, aValue } from '../../../test/small-plan.ts'
import { targetsView } from './targets-view.ts'

it('groups targets by light, worst first, and leaves out lights that no target has', () => {
  const observations = [
    aValue('T02', '2021', 40),
    aValue('T02', '2022', 1),
    aValue('T04', '2022', 1),
  ]
  const { total, groups } = targetsView(anIndex({ observations }), 'zh')
  expect(total).toBe(4)
  expect(groups.map(({ light, targets }) => [light, ...targets.map(({ code }) => code)])).toEqual([
    ['overdue', 'T02'],
    ['no-data', 'T03'],
    ['not-due', 'T01'],
    ['met', 'T04'],
  ])
})

it('names the units that lead a target’s task, and none for a target of the plan as a whole', () => {
  const rows = targetsView(anIndex(), 'zh').groups.flatMap(({ targets }) => targets)
  const leadsOf = (code: string) => rows.find((row) => row.code === code)?.leads
  expect(leadsOf('T02')).toEqual([{ code: 'jiaoyuju', name: { text: '教育局' } }])
  expect(leadsOf('T01')).toEqual([])
})
