import { beforeAll, describe, expect, it } from 'vitest'
import { caller } from '../../test/http.ts'
import { createApi } from '../create-api.ts'
import { openDatabase } from '../database/open-database.ts'
import { ERROR_CODES } from '../errors/app-error.ts'

const METHODS = ['get', 'post', 'put', 'delete']

interface Operation {
  tags: string[]
  summary: string
  'x-summary-zh': string
  parameters?: { name: string }[]
  security?: unknown[]
  responses: Record<string, unknown>
}

describe('the contract', () => {
  const { db } = openDatabase({ file: ':memory:' })
  const anybody = caller(createApi({ db }))
  let document: { openapi: string; paths: Record<string, Record<string, Operation>> }
  beforeAll(async () => {
    document = (await anybody('GET', '/openapi.json')).body
  })
  const operations = () =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method]
        return operation ? [{ name: `${method} ${path}`, path, item, operation }] : []
      }),
    )

  it('is the one that is committed; pnpm --filter @gangyao/api openapi renews that', async () => {
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot('../../openapi.json')
  })

  it('is OpenAPI 3.1 and names everything that there is', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(operations().map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'get /api/health',
        'post /api/auth/sign-in/username',
        'get /api/districts',
        'put /api/districts/{district}/tasks/{id}',
        'post /api/districts/{district}/observations/publish',
        'get /api/districts/{district}/assessments/{id}',
        'get /api/districts/{district}/plans/{id}/summary',
      ]),
    )
  })

  it('says of each operation what it does, in both languages, and what is in its path', () => {
    for (const { name, path, item, operation } of operations()) {
      expect(operation.summary, name).toMatch(/^[A-Z]/)
      expect(operation['x-summary-zh'], name).toMatch(/\p{Script=Han}/u)
      const declared = JSON.stringify([item.parameters, operation.parameters])
      for (const [, parameter] of path.matchAll(/\{(\w+)\}/g))
        expect(declared, name).toContain(String(parameter))
    }
  })

  it('refers to nothing that is missing', () => {
    const text = JSON.stringify(document)
    for (const [, pointer = ''] of text.matchAll(/"\$ref":"#([^"]+)"/g)) {
      let place: unknown = document
      for (const key of pointer.split('/').slice(1))
        place = Object.entries(place ?? {}).find(([name]) => name === key)?.[1]
      expect(place, pointer).toBeTypeOf('object')
    }
  })

  it('tells under every district that a session, a permission and a known district are needed', () => {
    for (const { name, operation } of operations().filter(({ path }) =>
      path.includes('{district}'),
    ))
      expect(Object.keys(operation.responses), name).toEqual(
        expect.arrayContaining(['401', '403', '404']),
      )
  })

  describe('as a page', () => {
    const page = (query = '', language?: string) =>
      anybody('GET', `/docs${query}`, undefined, {
        headers: language ? { 'accept-language': language } : {},
      })

    it('is in the language of the reader, or the one asked for', async () => {
      expect((await page()).body).toMatch(/<html lang="zh-CN">.*纲要接口文档/s)
      expect((await page('', 'en')).body).toMatch(/<html lang="en">.*How to use it/s)
      expect((await page('?lang=en', 'zh')).body).toContain('<html lang="en">')
      expect((await page('?lang=fr', 'fr')).body).toContain('<html lang="zh-CN">')
      expect((await page('?lang=zh')).body).toContain('读取一条任务')
    })

    it('runs nothing, loads nothing and says so', async () => {
      const { headers, body } = await page()
      expect(body).toMatch(/^<!doctype html>/)
      expect(body).not.toMatch(/<script|<link|<img|@import|url\(|https?:\/\/(?!localhost)/)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    })

    it('explains every kind of failure where a problem points', async () => {
      const { body } = await page()
      for (const code of ERROR_CODES) expect(body).toContain(`id="problem-${code}"`)
    })

    it('leads nowhere that is not there', async () => {
      const { body } = await page()
      const ids = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
      for (const [, target] of body.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
      expect(ids.size).toBe([...body.matchAll(/ id="/g)].length)
    })
  })
})
