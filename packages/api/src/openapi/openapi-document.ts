import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ApiEnv } from '../http/router.ts'
import { VERSION } from '../version.ts'

/** The contracts of the API as an OpenAPI 3.1 document. */
export const openapiDocument = (api: OpenAPIHono<ApiEnv, Record<never, never>, string>) =>
  api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Gangyao API', version: VERSION },
    security: [{ session: [] }],
  })
