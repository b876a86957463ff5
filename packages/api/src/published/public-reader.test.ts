import { expect, it } from 'vitest'
import { aDistrict, aPlan, office, withCode } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { publicReader } from './public-reader.ts'

onEachDatabase('the public reader', (database) => {
  const load = async (
    status: 'draft' | 'published' | 'closed',
    code = '2021-2025',
    district = aDistrict(),
  ) => {
    const records = withCode(aPlan(district), code)
    const plan = { ...records, plan: { ...records.plan, status } }
    await loadPlan(database.db, plan, office)
    return plan
  }

  it('lists the plans of a district that are public, newest first', async () => {
    const { district } = await load('closed')
    await load('published', '2026-2030', district.code)
    await load('draft', '2031-2035', district.code)
    const districts = await publicReader(database.db).districts()
    expect(districts.find((entry) => entry.district.code === district.code)).toEqual({
      district,
      plans: [
        expect.objectContaining({ code: '2026-2030', status: 'published' }),
        {
          code: '2021-2025',
          title: '科学素质行动规划',
          titleEn: 'Science literacy plan',
          start: '2021-01-01',
          end: '2025-12-31',
          status: 'closed',
        },
      ],
    })
  })

  it('leaves out a district that has nothing to show', async () => {
    const { district } = await load('draft')
    const districts = await publicReader(database.db).districts()
    expect(districts.map((entry) => entry.district.code)).not.toContain(district.code)
  })

  it('gives a published plan whole', async () => {
    const records = await load('published')
    expect(await publicReader(database.db).plan(records.district.code, '2021-2025')).toEqual({
      records,
      observations: [],
      reports: [],
      publishedAt: null,
    })
  })

  it('does not know a draft, an unknown plan or an unknown district', async () => {
    const { district } = await load('draft')
    const reader = publicReader(database.db)
    expect(await reader.plan(district.code, '2021-2025')).toBeNull()
    expect(await reader.plan(district.code, '1999')).toBeNull()
    expect(await reader.plan('999999', '2021-2025')).toBeNull()
    expect(await reader.plan("' or 1=1", '\0')).toBeNull()
  })
})
