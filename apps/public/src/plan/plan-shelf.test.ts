import { beforeEach, describe, expect, it } from 'vitest'
import { aPlan, aPublishedPlan, aValue, readerOf } from '../../test/small-plan.ts'
import { createPlanShelf } from './plan-shelf.ts'

const at = ['150602', '2021-2025'] as const

describe.each(['with a stamp', 'without a stamp'])('a shelf over a reader %s', (kind) => {
  let published = aPublishedPlan()
  let stamp = 1
  let day = '2024-06-30'
  let reads = 0

  const shelfOf = () => {
    const reader = {
      districts: () => readerOf([published]).districts(),
      plan: (district: string, plan: string) => {
        reads++
        return readerOf([published]).plan(district, plan)
      },
    }
    return createPlanShelf(
      kind === 'with a stamp' ? { ...reader, stamp: async () => String(stamp) } : reader,
      () => day,
    )
  }

  beforeEach(() => {
    published = aPublishedPlan()
    stamp = 1
    day = '2024-06-30'
    reads = 0
  })

  it('prepares a plan once while nothing changes', async () => {
    const shelf = shelfOf()
    const first = await shelf.plan(...at)
    expect(await shelf.plan(...at)).toBe(first)
    expect(reads).toBe(kind === 'with a stamp' ? 1 : 2)
  })

  it('sees a publication at once', async () => {
    const shelf = shelfOf()
    await shelf.plan(...at)
    published = aPublishedPlan({ observations: [aValue('T04', '2022', 1)] })
    stamp++
    const prepared = await shelf.plan(...at)
    expect(prepared?.index.assessments.get('T04')?.light).toBe('met')
  })

  it('sees a new day at once', async () => {
    const shelf = shelfOf()
    await shelf.plan(...at)
    day = '2026-01-01'
    const prepared = await shelf.plan(...at)
    expect(prepared?.index.today).toBe('2026-01-01')
  })

  it('knows no plan that the reader does not show', async () => {
    expect(await shelfOf().plan('150602', '2026-2030')).toBeNull()
  })

  it('lists districts as they are now', async () => {
    const shelf = shelfOf()
    expect((await shelf.districts())[0]?.plans[0]?.title).toBe('东胜区科普规划（2021—2025年）')
    const records = aPlan()
    published = aPublishedPlan({
      records: { ...records, plan: { ...records.plan, title: '新名' } },
    })
    stamp++
    expect((await shelf.districts())[0]?.plans[0]?.title).toBe('新名')
  })
})

it('keeps its pages where the stamp moved for something the public does not see', async () => {
  let [stamp, reads] = [1, 0]
  const shelf = createPlanShelf(
    {
      stamp: async () => String(stamp),
      districts: async () => [],
      plan: async () => {
        reads++
        return aPublishedPlan()
      },
    },
    () => '2024-06-30',
  )
  const first = await shelf.plan(...at)
  stamp++
  expect(await shelf.plan(...at)).toBe(first)
  expect(await shelf.plan(...at)).toBe(first)
  expect(reads).toBe(2)
})

it('keeps a bounded number of plans, dropping the one asked for longest ago', async () => {
  const reads: string[] = []
  const shelf = createPlanShelf(
    {
      stamp: async () => '1',
      districts: async () => [],
      plan: async (_district, plan) => {
        reads.push(plan)
        return aPublishedPlan()
      },
    },
    () => '2024-06-30',
  )
  for (let plan = 0; plan < 12; plan++) await shelf.plan('150602', `p${plan}`)
  await shelf.plan('150602', 'p0')
  await shelf.plan('150602', 'p12')
  reads.length = 0
  await shelf.plan('150602', 'p0')
  await shelf.plan('150602', 'p1')
  expect(reads).toEqual(['p1'])
})
