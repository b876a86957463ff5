import type { PublishedDistrict } from '@gangyao/api'
import type { PlanStatus } from '@gangyao/domain'
import { expect, it } from 'vitest'
import { onlyCurrentPlan } from './current-plan.ts'

const district = (code: string, ...statuses: PlanStatus[]): PublishedDistrict => ({
  district: { code, name: code },
  plans: statuses.map((status, number) => ({
    code: `p${number}`,
    title: '',
    titleEn: null,
    start: '2021-01-01',
    end: '2025-12-31',
    status,
  })),
})

it('is the plan in force, whatever plans were closed before it', () => {
  expect(onlyCurrentPlan([district('150602', 'closed', 'published')])).toEqual({
    district: '150602',
    plan: 'p1',
  })
})

it('is the only plan, even when it is closed', () => {
  expect(onlyCurrentPlan([district('150602', 'closed')])?.plan).toBe('p0')
})

it.each([
  ['no district', []],
  ['two plans in force', [district('150602', 'published', 'published')]],
  ['two closed plans', [district('150602', 'closed', 'closed')]],
  ['two districts', [district('150602', 'published'), district('150603', 'published')]],
])('is none with %s', (_, districts) => {
  expect(onlyCurrentPlan(districts)).toBeNull()
})

it('passes over a district without a plan', () => {
  expect(onlyCurrentPlan([district('150603'), district('150602', 'published')])?.district).toBe(
    '150602',
  )
})
