import type { Context, MiddlewareHandler } from 'hono'
import { AppError } from '../errors/app-error.ts'
import { printable } from '../text/printable.ts'

/** A request worth a line in the log: it failed, or it was slow. */
export interface RequestEntry {
  level: 'info' | 'warn' | 'error'
  /** The id that the answer carries as X-Request-Id. */
  request: string | null
  method: string
  /** Without its query, which may hold anything. */
  path: string
  status: number
  /** Which problem it was, where it was one of ours. */
  code: string | null
  milliseconds: number
  slow: boolean
  user: string | null
  /** The code of the token that was used, which is not the token. */
  token: string | null
  address: string | null
  /** What went wrong inside, in one line; only where the status is 500 or more. */
  fault: string | null
}

export interface RequestLog {
  note: (entry: RequestEntry) => void
  clientAddress: (c: Context) => string | undefined
  clock?: () => number
}

const SLOW = 1000

/** One line for each request that failed or took longer than a second. */
export const logRequests =
  ({ note, clientAddress, clock = () => performance.now() }: RequestLog): MiddlewareHandler =>
  async (c, next) => {
    const start = clock()
    await next()
    const { status } = c.res
    const milliseconds = Math.round(clock() - start)
    const slow = milliseconds > SLOW
    if (status < 400 && !slow) return
    const caller = c.get('caller')
    note({
      level: levelOf(status, slow),
      request: c.get('requestId') ?? null,
      method: c.req.method,
      path: logged(c.req.path, LONGEST_PATH),
      status,
      code: c.get('problem') ?? null,
      milliseconds,
      slow,
      user: caller?.name ?? null,
      token: caller?.token?.id ?? null,
      address: clientAddress(c) ?? null,
      fault: status >= 500 && c.error ? inOneLine(c.error) : null,
    })
  }

/** What whoever is on watch should look at: refusals that may be somebody trying doors. */
const WATCHED = new Set([401, 403, 429])

const levelOf = (status: number, slow: boolean): RequestEntry['level'] =>
  status >= 500 ? 'error' : slow || WATCHED.has(status) ? 'warn' : 'info'

/** A failure for the log, without what is nobody's business; what has a name needs no stack. */
export function inOneLine(error: Error): string {
  const text =
    error instanceof AppError
      ? [error.message, error.cause instanceof Error ? error.cause.message : ''].join(' ').trim()
      : (error.stack ?? String(error))
  return logged(text.slice(0, LONGEST_FAULT).replaceAll(/\s*\n\s*/g, ' | '), LONGEST_FAULT)
}

const LONGEST_PATH = 300
const LONGEST_FAULT = 4000

/** A text of whoever asks as the log keeps it: cut, in one line, without secrets. */
export function logged(text: string, most = LONGEST_PATH): string {
  // A number that is cut in two is no longer told from a short one.
  const cut = text.length > most ? text.slice(0, most).replace(/\d+$/, '') : text
  return printable(withoutSecrets(cut))
}

/**
 * Tokens, sealed texts, passwords in addresses, mail and numbers of people: none belongs into a log. What is
 * looked for is bounded, so that no text takes long.
 */
export const withoutSecrets = (text: string): string =>
  text
    .replace(/gy_\d{6}_[\w-]+/g, 'gy_***')
    .replace(/gp1\.[\w.-]+/g, 'gp1.***')
    .replace(/:\/\/[^/\s@]{0,200}@/g, '://***@')
    .replace(/[^\s/@"'=(*]{1,64}(@|%40)[\w-]{1,63}(\.[\w-]{1,63}){0,5}\.[a-z]{2,24}/gi, '***@***')
    .replace(/\d{11,}/g, (digits) => '*'.repeat(digits.length))
