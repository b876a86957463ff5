import { say } from '@gangyao/domain'
import type { Context } from 'hono'
import { AppError, type ErrorCode } from '../errors/app-error.ts'
import { noSuchAddress, problemResponse } from '../http/errors.ts'
import { createRouter } from '../http/router.ts'
import { AUTH_CONTRACTS } from './auth.contract.ts'
import { type Auth, CLIENT_ADDRESS } from './auth.ts'

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
      const headers = new Headers(c.req.raw.headers)
      headers.delete(CLIENT_ADDRESS)
      const address = clientAddress(c)
      if (address) headers.set(CLIENT_ADDRESS, address)
      const answer = await auth.handler(new Request(c.req.raw, { headers }))
      return answer.ok ? answer : refusal(answer, c)
    })
  }
  return router
}

/** What better-auth refuses, as a problem in the caller's language. */
function refusal(answer: Response, c: Context): Response {
  const [code, detail] = REFUSALS[answer.status] ?? REFUSALS[500] ?? []
  const problem = problemResponse(new AppError(code ?? 'internal', detail ?? say('', '')), c)
  const retryAfter = answer.headers.get('x-retry-after')
  if (retryAfter) problem.headers.set('Retry-After', retryAfter)
  return problem
}

const REFUSALS: Record<number, [ErrorCode, AppError['detail']]> = {
  400: ['malformed', say('请求内容有误', 'The request is not right')],
  401: ['unauthenticated', say('用户名或密码不正确', 'The user name or the password is wrong')],
  403: [
    'forbidden',
    say('请求来自别的网站，已拒绝', 'Refused: the request comes from another site'),
  ],
  422: ['unauthenticated', say('用户名或密码不正确', 'The user name or the password is wrong')],
  429: ['rate-limited', say('尝试次数过多，请稍后再试', 'Too many attempts; try again in a while')],
  500: ['internal', say('登录服务出错了，请稍后再试', 'Sign-in is out of order; try again later')],
}
