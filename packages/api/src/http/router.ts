import { explainIssues, say } from '@gangyao/domain'
import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import type * as z from 'zod'
import type { Caller } from '../access/caller.ts'
import { AppError, type FieldError, invalid } from '../errors/app-error.ts'

/** What the middleware knows of a request. */
export interface ApiEnv {
  Variables: { caller: Caller; district: string; requestId: string }
}

/** A router whose requests are checked against their contracts before a handler sees them. */
export const createRouter = () => checkedRouter<ApiEnv>()

/** The same for whoever is given less of the request. */
export const checkedRouter = <Env extends object>() =>
  new OpenAPIHono<Env>({
    async defaultHook(result, c) {
      // Whoever sends nothing at all is told so, and not which fields nothing lacks.
      if (!result.success && result.target === 'json' && !c.req.header('content-type'))
        throw new HTTPException(415)
      if (!result.success)
        throw result.target === 'json'
          ? invalid(fieldErrors(result.error))
          : queryProblem(result.error)
      if (result.target !== 'json') return
      const unheard = unheardKeys(await c.req.json(), result.data, [])
      if (unheard.length > 0) throw invalid(unheard)
    },
  })

/** `params.reason` of the issue that a query raises for a field that is not there. */
export const UNKNOWN_FIELD = 'unknown-field'

function queryProblem(error: z.ZodError): AppError {
  const errors = explainIssues(error)
  const unknown = error.issues.findIndex(
    (issue) => issue.code === 'custom' && issue.params?.reason === UNKNOWN_FIELD,
  )
  return unknown < 0
    ? new AppError('malformed', say('查询参数有误', 'The query is not right'), { errors })
    : new AppError('unknown-field', errors[unknown]?.message ?? say('', ''), { errors })
}

/** What is wrong, field by field; a field that there is not is one of its own. */
export const fieldErrors = ({ issues }: z.ZodError): FieldError[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => noSuchField([...issue.path.map(String), key]))
      : explainIssues({ issues: [issue] }),
  )

const noSuchField = (path: readonly string[]): FieldError => ({
  field: path.join('.'),
  message: say('没有这个字段', 'No such field'),
})

/** Keys at any depth that the schema dropped: nothing that is said goes unheard. */
function unheardKeys(given: unknown, heard: unknown, path: string[]): FieldError[] {
  if (typeof given !== 'object' || given === null) return []
  const kept = new Map<string, unknown>(
    typeof heard === 'object' && heard !== null ? Object.entries(heard) : [],
  )
  return Object.entries(given).flatMap(([key, value]) =>
    kept.has(key)
      ? unheardKeys(value, kept.get(key), [...path, key])
      : [noSuchField([...path, key])],
  )
}
