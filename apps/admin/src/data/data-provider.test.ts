import type { ObservationInput } from '@gangyao/domain'
import { HttpError } from 'react-admin'
import { describe, expect, it } from 'vitest'
import { createDataProvider } from './data-provider.ts'
import type { HttpClient } from './http-client.ts'
import { OWN_ORDER, WHOLE } from './whole.ts'

interface Request {
  path: string
  method: string
  body?: unknown
}

/** A provider over an API that answers so; `sent` holds what it was asked after the district. */
function providerOver(answer: (request: Request & { query: URLSearchParams }) => unknown) {
  const sent: Request[] = []
  const http: HttpClient = async (path, init = {}) => {
    if (path === '/districts')
      return reply([{ code: '150602', name: '东胜区', nameEn: null, parent: null }])
    const request = {
      path,
      method: init.method ?? 'GET',
      ...(typeof init.body === 'string' && { body: JSON.parse(init.body) as unknown }),
    }
    sent.push(request)
    const query = new URLSearchParams(path.split('?')[1])
    return reply(answer({ ...request, query }), { 'X-Total-Count': '2500' })
  }
  return { provider: createDataProvider(http, () => '没有规划'), sent }
}

const reply = (json: unknown, headers: Record<string, string> = {}) => ({
  status: 200,
  headers: new Headers(headers),
  body: JSON.stringify(json),
  json,
})

/** As the API pages: rows `_start` to `_end` of 2500. */
const rowsOf = ({ query }: { query: URLSearchParams }) => {
  const [start, end] = [Number(query.get('_start')), Math.min(2500, Number(query.get('_end')))]
  return Array.from({ length: end - start }, (_row, index) => ({ id: `r${start + index}` }))
}

describe('a list', () => {
  it('of everything is asked for in as many pages as it takes', async () => {
    const { provider, sent } = providerOver(rowsOf)
    const { data, total } = await provider.getList('observations', {
      filter: { plan: 'p' },
      pagination: WHOLE,
      sort: OWN_ORDER,
    })
    expect(total).toBe(2500)
    expect(data.map(({ id }) => id)).toEqual(
      Array.from({ length: 2500 }, (_row, index) => `r${index}`),
    )
    expect(sent.map(({ path }) => /_start=(\d+)/.exec(path)?.[1])).toEqual(['0', '1000', '2000'])
  })

  it('that shrinks while it is read ends all the same', async () => {
    const { provider } = providerOver(({ query }) =>
      Number(query.get('_start')) < 1000 ? rowsOf({ query }) : [],
    )
    const { data, total } = await provider.getList('observations', { pagination: WHOLE })
    expect(data).toHaveLength(1000)
    expect(total).toBe(1000)
  })

  it('of one page asks once, inside the district, in the order chosen', async () => {
    const { provider, sent } = providerOver(rowsOf)
    const { data, total } = await provider.getList('units', {
      pagination: { page: 2, perPage: 25 },
      sort: { field: 'name', order: 'DESC' },
    })
    expect(data[0]?.id).toBe('r25')
    expect(total).toBe(2500)
    expect(sent).toHaveLength(1)
    expect(sent[0]?.path).toMatch(/^\/districts\/150602\/units\?/)
    expect(sent[0]?.path).toContain('_sort=name')
    expect(sent[0]?.path).toContain('_order=DESC')
  })

  it('of targets nobody has is empty without asking for them', async () => {
    const { provider, sent } = providerOver(() => [])
    const filter = { plan: 'p', light: 'met' }
    expect(await provider.getList('targets', { filter })).toEqual({ data: [], total: 0 })
    expect(sent.every(({ path }) => path.includes('/assessments'))).toBe(true)
  })
})

describe('the verbs of our own', () => {
  const id = 'p~T03~2024~u~~~typed'
  const { provider, sent } = providerOver(({ path }) => [{ path }])

  it('publish, publish several, withdraw', async () => {
    await provider.publish({ id, version: 2 })
    await provider.publishMany([
      { id, version: 2 },
      { id: 'other', version: null },
    ])
    await provider.withdraw(id)
    expect(sent.splice(0)).toEqual([
      {
        path: `/districts/150602/observations/${id}/publish`,
        method: 'POST',
        body: { version: 2 },
      },
      {
        path: '/districts/150602/observations/publish',
        method: 'POST',
        body: { ids: [id, 'other'], versions: [2, null] },
      },
      { path: `/districts/150602/observations/${id}/withdraw`, method: 'POST' },
    ])
  })

  it('publish more than the API takes at a time in turns', async () => {
    const ids = Array.from({ length: 1001 }, (_id, index) => `v${index}`)
    await provider.publishMany(ids.map((one) => ({ id: one, version: 1 })))
    expect(sent.splice(0).map(({ body }) => body)).toMatchObject([
      { ids: ids.slice(0, 1000) },
      { ids: ['v1000'], versions: [1] },
    ])
  })

  it('save many values in one request, a zero as a zero', async () => {
    const value: ObservationInput & { version: number | null } = {
      plan: 'p',
      target: 'T03',
      period: '2024',
      unit: 'u',
      entity: '',
      dimension: '',
      source: 'typed',
      state: 'reported',
      value: 0,
      numerator: null,
      denominator: null,
      happened: null,
      note: null,
      reason: null,
      version: null,
    }
    await provider.saveMany([value, { ...value, period: '2025', version: 3 }])
    expect(sent.splice(0)).toEqual([
      {
        path: '/districts/150602/observations/batch',
        method: 'POST',
        body: { observations: [value, { ...value, period: '2025', version: 3 }] },
      },
    ])
  })

  it('read what a value has been, and the plan at a glance', async () => {
    await provider.revisions(id)
    await provider.summary('p', '2024-06-30')
    expect(sent.splice(0).map(({ path }) => path)).toEqual([
      `/districts/150602/observations/${id}/revisions`,
      '/districts/150602/plans/p/summary?asOf=2024-06-30',
    ])
  })
})

describe('the district', () => {
  it('is asked for once, however many ask at a time', async () => {
    let times = 0
    const http: HttpClient = async () => {
      times++
      return reply([{ code: '150602', name: '东胜区' }])
    }
    const provider = createDataProvider(http, () => '')
    await Promise.all([provider.district(), provider.district()])
    expect(times).toBe(1)
  })

  it('is asked for again after a failure', async () => {
    const answers = [[], [{ code: '150602', name: '东胜区' }]]
    const provider = createDataProvider(
      async () => reply(answers.shift()),
      () => '没有规划',
    )
    await expect(provider.district()).rejects.toEqual(new HttpError('没有规划', 404))
    expect((await provider.district()).code).toBe('150602')
  })
})

describe('what a person may do', () => {
  it('is asked in their district, and is nothing for somebody who has none', async () => {
    const { provider, sent } = providerOver(() => ({ user: 'li', grants: [], permissions: {} }))
    expect(await provider.me()).toMatchObject({ user: 'li' })
    expect(sent[0]?.path).toBe('/districts/150602/me')
    const nobody = createDataProvider(
      async () => reply([]),
      () => '没有规划',
    )
    expect(await nobody.me()).toBeNull()
  })

  it('is asked elsewhere once the district is no longer theirs', async () => {
    let districts = ['150602']
    const provider = createDataProvider(
      async (path) => {
        if (path === '/districts') return reply(districts.map((code) => ({ code })))
        if (!path.startsWith(`/districts/${districts[0]}/`)) throw new HttpError('', 404)
        return reply({ user: 'li', grants: [], permissions: {} })
      },
      () => '',
    )
    await provider.district()
    districts = ['150603']
    expect(await provider.me()).toMatchObject({ user: 'li' })
    expect(await provider.district()).toMatchObject({ code: '150603' })
  })
})

describe('a file', () => {
  const providerOf = (disposition: string, file?: Blob) =>
    createDataProvider(
      async (path) =>
        path === '/districts'
          ? reply([{ code: '150602', name: '东胜区', nameEn: null, parent: null }])
          : { ...reply({}, { 'Content-Disposition': disposition }), ...(file && { file }) },
      () => '没有规划',
    )

  it('keeps the name it came with, in any script', async () => {
    const name = encodeURIComponent('单位联络员.xlsx')
    const provider = providerOf(`attachment; filename*=UTF-8''${name}`, new Blob(['x']))
    expect(await provider.download('/contacts/export')).toMatchObject({ name: '单位联络员.xlsx' })
  })

  it('that is none is an error, and no empty file', async () => {
    await expect(providerOf('').download('/contacts/export')).rejects.toThrow('/contacts/export')
  })
})
