import { say } from '@gangyao/domain'
import { isAPIError } from 'better-auth/api'
import type { Context } from 'hono'
import * as z from 'zod'
import { AppError, type ErrorCode, type FieldError, invalid } from '../errors/app-error.ts'
import { noSuchAddress, problemResponse } from '../http/errors.ts'
import { createRouter } from '../http/router.ts'
import { AUTH_CONTRACTS, type AuthContract } from './auth.contract.ts'
import { type Auth, CLIENT_ADDRESS } from './auth.ts'
import { passwordLength } from './create-user.ts'

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
      const answer = await ask(
        auth,
        new Request(c.req.raw, { headers: headersOf(c, clientAddress(c)) }),
      )
      return answer.ok ? said(answer, contract) : refusal(answer, c)
    })
  }
  return router
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
async function refusal(answer: Response, c: Context): Promise<Response> {
  const { code: reason } = Reason.parse(await answer.json())
  const fault = PASSWORD_FAULTS[reason]
  if (fault) throw invalid([fault])
  const [code, detail] = REFUSALS[answer.status] ?? OUT_OF_ORDER
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

const OUT_OF_ORDER: Refusal = [
  'internal',
  say('登录服务出错了，请稍后再试', 'Sign-in is out of order; try again later'),
]

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
