import { isAPIError } from 'better-auth/api'
import type { Context } from 'hono'
import * as z from 'zod'
import type { ApiEnv } from '../http/router.ts'
import { type Auth, CLIENT_ADDRESS } from './auth.ts'

/** What better-auth answers. */
export interface Answer {
  ok: boolean
  status: number
  /** Why it refuses, in its own words. */
  reason: string
  body: unknown
  cookies: string[]
  location: string | null
  retryAfter: string | null
}

export interface Question {
  method?: 'GET' | 'POST'
  path: string
  body?: object
  address: string | undefined
}

/** Puts a question to a door of better-auth, in the name of the caller and from their address. */
export async function askAuth(
  auth: Auth,
  c: Context<ApiEnv>,
  { method = 'POST', path, body = {}, address }: Question,
): Promise<Answer> {
  const url = new URL(`/api/auth${path}`, c.req.url)
  const headers = headersOf(c, address)
  const request =
    method === 'GET'
      ? new Request(url, { headers })
      : new Request(url, { method, headers: asJson(headers), body: JSON.stringify(body) })
  const response = await answered(auth, request)
  const text = await response.text()
  const said: unknown = text === '' ? null : JSON.parse(text)
  return {
    ok: response.ok,
    status: response.status,
    reason: Reason.safeParse(said).data?.code ?? '',
    body: said,
    cookies: response.headers.getSetCookie(),
    location: response.headers.get('location'),
    retryAfter: response.headers.get('x-retry-after'),
  }
}

/** Hands on the cookies that better-auth sets, and no more of its answer. */
export function passCookies(c: Context, { cookies }: Pick<Answer, 'cookies'>) {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}

/** The request's headers, with the address of the client from us and from nobody else. */
export function headersOf(c: Context, address: string | undefined): Headers {
  const headers = new Headers(c.req.raw.headers)
  headers.delete(CLIENT_ADDRESS)
  headers.delete('content-length')
  headers.delete('content-type')
  if (address) headers.set(CLIENT_ADDRESS, address)
  return headers
}

const asJson = (headers: Headers): Headers => {
  headers.set('content-type', 'application/json')
  return headers
}

/** Some refusals come as an answer, some are thrown. */
async function answered(auth: Auth, request: Request): Promise<Response> {
  try {
    return await auth.handler(request)
  } catch (error) {
    if (!isAPIError(error)) throw error
    const headers = new Headers(error.headers)
    return new Response(JSON.stringify(error.body ?? {}), { status: error.statusCode, headers })
  }
}

const Reason = z.object({ code: z.string() })
