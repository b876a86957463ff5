import { say } from '@gangyao/domain'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { explainDatabaseError } from '../database/database-error.ts'
import { AppError, ERROR_STATUS, type ErrorCode } from '../errors/app-error.ts'
import { languageOf } from './language.ts'
import { toProblem } from './problem.ts'
import { inOneLine, logged } from './request-log.ts'

/** Answers every failure as a problem; what nobody foresaw leaves one line in the log. */
export const answerErrors =
  (log: (line: string) => void) =>
  (error: Error, c: Context): Response => {
    const known = asAppError(error)
    if (!known) log(`${c.req.method} ${logged(c.req.path)} failed: ${inOneLine(error)}`)
    return problemResponse(known ?? internal(), c)
  }

/** A failure as a response in the caller's language. */
export function problemResponse(error: AppError, c: Context): Response {
  const language = languageOf(c.req.header('accept-language'))
  c.set('problem', error.code)
  return c.body(JSON.stringify(toProblem(error, language)), ERROR_STATUS[error.code], {
    'Content-Type': 'application/problem+json; charset=UTF-8',
    'Content-Language': language === 'zh' ? 'zh-CN' : 'en',
    Vary: 'Accept-Language',
    ...(error.retryAfter !== undefined && { 'Retry-After': String(error.retryAfter) }),
  })
}

export const noSuchAddress = (path: string) =>
  new AppError('not-found', say(`没有这个地址：${path}`, `There is nothing at ${path}`))

const internal = () =>
  new AppError(
    'internal',
    say(
      '系统出错了，已记录下来，请稍后再试',
      'Something went wrong; it was noted. Try again later',
    ),
  )

function asAppError(error: Error): AppError | null {
  if (error instanceof HTTPException) return fromStatus(error.status)
  return explainDatabaseError(error)
}

/** The failures that Hono and its middleware throw. */
function fromStatus(status: number): AppError | null {
  const [code, detail] = HONO_FAILURES[status] ?? []
  return code && detail ? new AppError(code, detail) : null
}

const HONO_FAILURES: Record<number, [ErrorCode, AppError['detail']]> = {
  400: ['malformed', say('请求内容不是有效的 JSON', 'The body is not valid JSON')],
  413: ['too-large', say('内容不能超过 1 MB', 'The body must not exceed 1 MB')],
  415: [
    'malformed',
    say(
      '内容应为 JSON（Content-Type: application/json）',
      'Send JSON (Content-Type: application/json)',
    ),
  ],
}
