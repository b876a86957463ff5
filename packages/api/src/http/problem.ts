import { type Bilingual, type Language, say } from '@gangyao/domain'
import * as z from 'zod'
import { type AppError, ERROR_CODES, ERROR_STATUS, type ErrorCode } from '../errors/app-error.ts'

/** What each kind of failure is called. */
export const PROBLEM_TITLES: Record<ErrorCode, Bilingual> = {
  malformed: say('请求格式有误', 'The request is malformed'),
  'unknown-field': say('没有这个字段', 'No such field'),
  unauthenticated: say('未登录', 'Not signed in'),
  forbidden: say('不允许', 'Not allowed'),
  'must-change': say('须先修改密码', 'The password is to be changed first'),
  'must-enrol': say('须先启用两步验证', 'A second factor is to be set up first'),
  'not-found': say('没有找到', 'Not found'),
  stale: say('已被别人改过', 'Changed by someone else'),
  conflict: say('与现有数据冲突', 'In conflict with what is there'),
  'too-large': say('内容过大', 'Too large'),
  invalid: say('填写有误', 'Not filled in correctly'),
  'rate-limited': say('请求过于频繁', 'Too many requests'),
  internal: say('系统出错', 'Something went wrong'),
  unavailable: say('暂时无法使用', 'Not available at the moment'),
}

/** The body of every answer that is not a success (RFC 9457). */
export const Problem = z
  .object({
    type: z.string().meta({ description: 'Where this kind of problem is explained.' }),
    title: z.string(),
    status: z.int(),
    code: z.enum(ERROR_CODES),
    detail: z.string(),
    errors: z
      .array(
        z.object({
          field: z.string().meta({ description: 'The path of the field, with dots.' }),
          message: z.string(),
        }),
      )
      .optional()
      .meta({ description: 'At most a hundred.' }),
  })
  .meta({ id: 'Problem', description: 'A failure, in the language of the request (RFC 9457).' })
export type Problem = z.infer<typeof Problem>

/** A failure as the caller reads it. */
export function toProblem(
  { code, detail, errors }: Pick<AppError, 'code' | 'detail' | 'errors'>,
  language: Language,
): Problem {
  return {
    type: `/api/docs#problem-${code}`,
    title: PROBLEM_TITLES[code][language],
    status: ERROR_STATUS[code],
    code,
    detail: detail[language],
    ...(errors.length > 0 && {
      errors: errors
        .slice(0, MOST_ERRORS)
        .map(({ field, message }) => ({ field: short(field), message: short(message[language]) })),
    }),
  }
}

/** What is told of a request is in proportion to it. */
const MOST_ERRORS = 100
const LONGEST = 1000
const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
