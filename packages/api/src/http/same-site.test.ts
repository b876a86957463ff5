import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { answerErrors } from './errors.ts'
import { sameSite } from './same-site.ts'

const FORM = 'application/x-www-form-urlencoded'
const OURS = 'https://gangyao.example'

async function statusOf(headers: Record<string, string>, origin?: string, method = 'POST') {
  const app = new Hono()
  app.onError(answerErrors(() => {}))
  app.use(sameSite(origin))
  app.all('*', (c) => c.text('done'))
  const response = await app.request('http://gangyao.example/api', { method, headers })
  return response.status
}

it.each([
  ['a program that says nothing', {}],
  ['a program with JSON', { 'content-type': 'application/json' }],
  ['our own pages', { origin: 'http://gangyao.example', 'content-type': FORM }],
  ['our own pages behind a proxy that takes the TLS off', { origin: OURS }],
  ['a browser that says only that it is the same site', { 'sec-fetch-site': 'same-origin' }],
  ['a page that keeps its address to itself', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
])('lets in %s', async (_, headers) => {
  expect(await statusOf(headers as Record<string, string>)).toBe(200)
})

it.each([
  ['another site', { origin: 'https://elsewhere.example', 'content-type': 'application/json' }],
  ['another site without a body', { origin: 'https://elsewhere.example' }],
  ['a page of no site', { origin: 'null' }],
  ['what is no address', { origin: 'gangyao.example' }],
  ['another port', { origin: 'http://gangyao.example:8080' }],
  ['a sibling of ours', { 'sec-fetch-site': 'same-site', 'content-type': 'application/json' }],
  ['a form without a sender', { 'content-type': FORM }],
  ['a form in plain text without a sender', { 'content-type': 'text/plain;charset=UTF-8' }],
])('keeps out %s', async (_, headers) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    expect(await statusOf(headers as Record<string, string>, undefined, method)).toBe(403)
  expect(await statusOf(headers as Record<string, string>, undefined, 'GET')).toBe(200)
})

it('goes by the address that people use, where it is known', async () => {
  expect(await statusOf({ origin: OURS }, OURS)).toBe(200)
  expect(await statusOf({ origin: 'http://gangyao.example' }, OURS)).toBe(403)
})
