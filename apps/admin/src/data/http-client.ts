import { HttpError } from 'react-admin'
import * as z from 'zod'
import type { MessageKey } from '../messages/use-wording.ts'
import { sendWatched } from './send-watched.ts'

export interface Answer {
  status: number
  headers: Headers
  body: string
  json: unknown
  /** What came to be kept as a file. */
  file?: Blob
}
/** A request, and who is told how much of its body has gone out: a share of 1. */
export type Sending = RequestInit & { onProgress?: (share: number) => void }
export type HttpClient = (path: string, init?: Sending) => Promise<Answer>

export interface HttpOptions {
  language: () => string
  say: (key: MessageKey) => string
  /** Asks the person to sign in again; whether they did. */
  askToSignInAgain: () => Promise<boolean>
  /** What the person may do is less than the page thought. */
  onForbidden?: () => void
  /** Where the API is; left out: on the server the panel came from. */
  base?: string
}

/**
 * Requests to `/api`, in the language of the screen. Where the session has ended the person may sign in
 * again, and the request goes out once more.
 *
 * @throws HttpError with a sentence for people; `body.code` is the API's, `body.errors` by field
 */
export const createHttpClient =
  ({ language, say, askToSignInAgain, onForbidden, base = '/api' }: HttpOptions): HttpClient =>
  async (path, { onProgress, ...init } = {}) => {
    const send = () =>
      (onProgress ? sendWatched(onProgress) : fetch)(`${base}${path}`, {
        ...init,
        headers: headersOf(init, language()),
      }).catch((error) => {
        if (init.signal?.aborted) throw error
        throw new HttpError(say('trouble.offline'), 0)
      })
    let response = await send()
    while (response.status === 401 && (await askToSignInAgain())) response = await send()
    const file = await fileOf(response)
    const body = file ? '' : await response.text()
    const json = parsed(body)
    if (response.status === 403) onForbidden?.()
    if (!response.ok) throw asError(response.status, json, say)
    const { status, headers } = response
    return { status, headers, body, json, ...(file && { file }) }
  }

const fileOf = async (response: Response): Promise<Blob | undefined> =>
  response.ok && response.headers.get('Content-Disposition')?.startsWith('attachment')
    ? response.blob()
    : undefined

function headersOf({ headers, body }: RequestInit, language: string): Headers {
  const all = new Headers(headers)
  all.set('Accept', 'application/json')
  all.set('Accept-Language', language)
  if (body !== undefined && body !== null && !all.has('Content-Type'))
    all.set('Content-Type', 'application/json')
  return all
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const Problem = z.object({
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).default([]),
})

/** A problem of the API says what to do in its own words; anything else comes from what is in between. */
function asError(status: number, json: unknown, say: HttpOptions['say']): HttpError {
  const problem = Problem.safeParse(json)
  if (!problem.success)
    return new HttpError(say(status >= 500 ? 'trouble.trouble' : 'trouble.unknown'), status)
  const { code, detail, errors } = problem.data
  const byField = Object.fromEntries(errors.map(({ field, message }) => [field, message]))
  return new HttpError(detail, status, { code, ...(errors.length > 0 && { errors: byField }) })
}
