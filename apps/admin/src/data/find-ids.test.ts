import type { PlanSummary } from '@gangyao/domain'
import type { GetListParams, RaRecord } from 'react-admin'
import { describe, expect, it } from 'vitest'
import { findIds } from './find-ids.ts'

interface Asked {
  resource: string
  filter: unknown
}

/** Sources that answer from these rows and remember what they were asked. */
function sources(rows: Record<string, object[]>, tasks: { task: string; light: string }[] = []) {
  const asked: Asked[] = []
  return {
    asked,
    getList: async <Row extends RaRecord>(resource: string, { filter }: GetListParams) => {
      asked.push({ resource, filter })
      return { data: (rows[resource] ?? []) as Row[], total: rows[resource]?.length ?? 0 }
    },
    summary: async (plan: string, asOf: string) => {
      asked.push({ resource: 'summary', filter: { plan, asOf } })
      return { tasks } as unknown as PlanSummary
    },
  }
}

describe('targets', () => {
  it('by what is their own are left to the API', async () => {
    const from = sources({})
    const found = await findIds('targets', { plan: 'p', kind: 'ratio', asOf: '2024-01-01' }, from)
    expect(found).toEqual({ filter: { plan: 'p', kind: 'ratio' } })
    expect(from.asked).toEqual([])
  })

  it('by light, lead and programme are found among the assessments', async () => {
    const from = sources({ assessments: [{ id: 'p~T01' }, { id: 'p~T02' }] })
    const filter = { plan: 'p', asOf: '2024-01-01', light: 'behind', lead: 'u', q: '讲座' }
    const found = await findIds('targets', { ...filter, programme: 'action~A1' }, from)
    expect(found).toEqual({ filter: { plan: 'p', q: '讲座' }, ids: ['p~T01', 'p~T02'] })
    expect(from.asked).toEqual([
      {
        resource: 'assessments',
        filter: { plan: 'p', asOf: '2024-01-01', light: 'behind', unit: 'u', action: 'A1' },
      },
    ])
  })

  it('that are not there give no id, which is not the same as all of them', async () => {
    const found = await findIds('targets', { plan: 'p', light: 'met' }, sources({}))
    expect(found.ids).toEqual([])
  })
})

describe('tasks', () => {
  const responsibilities = [
    { plan: 'p', task: 'A1.1' },
    { plan: 'p', task: 'A1.2' },
  ]
  const lights = [
    { task: 'A1.2', light: 'behind' },
    { task: 'A1.3', light: 'behind' },
    { task: 'A1.1', light: 'met' },
  ]

  it('by lead are found among the responsibilities', async () => {
    const from = sources({ responsibilities })
    const found = await findIds('tasks', { plan: 'p', lead: 'u' }, from)
    expect(found).toEqual({ filter: { plan: 'p' }, ids: ['p~A1.1', 'p~A1.2'] })
    expect(from.asked[0]?.filter).toEqual({ plan: 'p', unit: 'u', role: 'lead' })
  })

  it('by light and lead are those that both know', async () => {
    const filter = { plan: 'p', asOf: '2024-01-01', lead: 'u', light: 'behind' }
    const found = await findIds('tasks', filter, sources({ responsibilities }, lights))
    expect(found.ids).toEqual(['p~A1.2'])
  })

  it('by programme need no asking: it is a field of theirs', async () => {
    const found = await findIds('tasks', { plan: 'p', programme: 'project~P4' }, sources({}))
    expect(found).toEqual({ filter: { plan: 'p', project: 'P4' } })
  })
})

it('other resources are asked what they were asked', async () => {
  const found = await findIds('assessments', { plan: 'p', asOf: '2024-01-01' }, sources({}))
  expect(found).toEqual({ filter: { plan: 'p', asOf: '2024-01-01' } })
})
