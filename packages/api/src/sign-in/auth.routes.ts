import { say } from '@gangyao/domain'
import { isAPIError } from 'better-auth/api'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import { AppError, type ErrorCode, type FieldError, invalid } from '../errors/app-error.ts'
import { noSuchAddress, problemResponse } from '../http/errors.ts'
import { isJson, readJson } from '../http/json-body.ts'
import { createRouter, fieldErrors } from '../http/router.ts'
import { type Auth, CLIENT_ADDRESS } from './auth.ts'
import { passwordLength } from './create-user.ts'
import { AUTH_CONTRACTS, type AuthContract } from './open-doors.ts'
import { signInIsAway } from './session.ts'

/**
 * The few doors of better-auth that we open. All its others, sign-up among them, do not exist here.
 *
 * @param clientAddress the address a request comes from, for the limit on guessing passwords
 */
export function authRoutes(
  auth: Auth | undefined,
  clientAddress: (c: Context) => string | undefined,
) {
  const router = createRouter()
  for (const contract of AUTH_CONTRACTS) {
    router.openAPIRegistry.registerPath(contract)
    router.on(contract.method, contract.path, async (c) => {
      if (!auth) throw noSuchAddress(c.req.path)
      const request = await requestFor(c, contract, clientAddress(c))
      const leaving = contract.path === '/sign-out' ? await sessionOf(auth, request) : null
      const answer = await ask(auth, request)
      if (leaving) await requireGone(auth, leaving)
      return answer.ok ? said(answer, contract) : refusal(answer, contract, c)
    })
  }
  return router
}

/** The request as better-auth gets it: with a body of the form that the contract says, or with none. */
async function requestFor(
  c: Context,
  contract: AuthContract,
  address: string | undefined,
): Promise<Request> {
  const { url, method } = c.req.raw
  const headers = headersOf(c, address)
  if (!('request' in contract)) return new Request(url, { method, headers })
  if (!isJson(c)) throw new HTTPException(415)
  const given = await readJson(c)
  if (given === undefined) throw new HTTPException(400)
  const { schema } = contract.request.body.content['application/json']
  const { error } = schema.safeParse(given)
  if (error) throw invalid(fieldErrors(error))
  return new Request(url, { method, headers, body: JSON.stringify(given) })
}

/** Signing out succeeds only where the session is no more: better-auth says so even when it could not end it. */
async function requireGone(auth: Auth, token: string): Promise<void> {
  const { internalAdapter } = await auth.$context
  const left = await internalAdapter.findSession(token).catch(outOfOrder)
  if (left) outOfOrder()
}

const sessionOf = async (auth: Auth, { headers }: Request): Promise<string | null> =>
  (await auth.api.getSession({ headers }).catch(outOfOrder))?.session.token ?? null

const outOfOrder = (cause?: unknown): never => {
  throw new AppError('unavailable', signInIsAway, { cause })
}

/** What the contract says and no more: better-auth also tells the token, which scripts are not to have. */
async function said(answer: Response, { responses }: AuthContract): Promise<Response> {
  const { schema } = responses[200].content['application/json']
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  return Response.json(schema.parse(await answer.json()), { headers })
}

/** The request's headers, with the address of the client from us and from nobody else. */
function headersOf(c: Context, address: string | undefined): Headers {
  const headers = new Headers(c.req.raw.headers)
  headers.delete(CLIENT_ADDRESS)
  headers.delete('content-length')
  if (c.req.method !== 'GET') headers.set('content-type', 'application/json')
  if (address) headers.set(CLIENT_ADDRESS, address)
  return headers
}

/** Some refusals come as an answer, some are thrown. */
async function ask(auth: Auth, request: Request): Promise<Response> {
  try {
    return await auth.handler(request)
  } catch (error) {
    if (isAPIError(error)) return Response.json(error.body ?? {}, { status: error.statusCode })
    throw error
  }
}

/** What better-auth refuses, as a problem in the caller's language. */
async function refusal(answer: Response, { path }: AuthContract, c: Context): Promise<Response> {
  const { code: reason } = Reason.parse(await answer.json())
  const fault = PASSWORD_FAULTS[reason]
  if (fault && path === '/change-password') throw invalid([fault])
  // A password that cannot be one is a wrong one, and no more is said to whoever guesses.
  const status = fault ? 401 : answer.status
  const [code, detail] = REFUSALS[status] ?? (['unavailable', signInIsAway] as const)
  const problem = problemResponse(new AppError(code, detail), c)
  const retryAfter = answer.headers.get('x-retry-after')
  if (retryAfter) problem.headers.set('Retry-After', retryAfter)
  return problem
}

const Reason = z.object({ code: z.string().catch('') })

const PASSWORD_FAULTS: Record<string, FieldError> = {
  INVALID_PASSWORD: {
    field: 'currentPassword',
    message: say('当前密码不正确', 'This is not the current password'),
  },
  PASSWORD_TOO_SHORT: { field: 'newPassword', message: passwordLength },
  PASSWORD_TOO_LONG: { field: 'newPassword', message: passwordLength },
}

type Refusal = [ErrorCode, AppError['detail']]

const REFUSALS: Record<number, Refusal> = {
  400: ['malformed', say('请求内容有误', 'The request is not right')],
  401: ['unauthenticated', say('用户名或密码不正确', 'The user name or the password is wrong')],
  403: [
    'forbidden',
    say('请求来自别的网站，已拒绝', 'Refused: the request comes from another site'),
  ],
  422: ['unauthenticated', say('用户名或密码不正确', 'The user name or the password is wrong')],
  429: ['rate-limited', say('尝试次数过多，请稍后再试', 'Too many attempts; try again in a while')],
}
