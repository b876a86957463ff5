import { type Bilingual, say } from '@gangyao/domain'

/** Every way a request can fail, and the status it answers with. The set is closed. */
export const ERROR_STATUS = {
  malformed: 400,
  'unknown-field': 400,
  unauthenticated: 401,
  forbidden: 403,
  'must-change': 403,
  'must-enrol': 403,
  'not-found': 404,
  stale: 409,
  conflict: 409,
  'too-large': 413,
  invalid: 422,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
} as const
export type ErrorCode = keyof typeof ERROR_STATUS

/** The codes, in the order above: the keys of a constant are what its type says. */
export const ERROR_CODES = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]

/** What is wrong with one field; `field` is its path with dots, as forms name it. */
export interface FieldError {
  field: string
  message: Bilingual
}

/** A failure with a meaning. Thrown anywhere, told in the caller's language in one place. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly detail: Bilingual
  readonly errors: readonly FieldError[]
  /** In how many seconds it is worth trying again, where that is known. */
  readonly retryAfter: number | undefined

  constructor(
    code: ErrorCode,
    detail: Bilingual,
    {
      errors = [],
      cause,
      retryAfter,
    }: { errors?: readonly FieldError[]; cause?: unknown; retryAfter?: number } = {},
  ) {
    super(detail.en, { cause })
    this.name = 'AppError'
    this.code = code
    this.detail = detail
    this.errors = errors
    this.retryAfter = retryAfter
  }
}

export const notFound = (what: Bilingual, id: string) =>
  new AppError('not-found', say(`没有这个${what.zh}：${id}`, `There is no ${what.en} ${id}`))

export const stale = () =>
  new AppError(
    'stale',
    say(
      '这条记录刚被别人改过，请重新打开后再改',
      'Someone else has just changed this record; open it again and repeat your change',
    ),
  )

export const conflict = (zh: string, en: string, cause?: unknown) =>
  new AppError('conflict', say(zh, en), { cause })

export const malformed = (zh: string, en: string) => new AppError('malformed', say(zh, en))

export const invalid = (errors: readonly FieldError[]) =>
  new AppError(
    'invalid',
    say(
      `有 ${errors.length} 处填写有误`,
      errors.length === 1 ? '1 field needs attention' : `${errors.length} fields need attention`,
    ),
    { errors },
  )
