import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ApiEnv } from '../http/router.ts'
import { createRouter } from '../http/router.ts'
import { openapiDocument } from './openapi-document.ts'

export function openapiRoutes(api: OpenAPIHono<ApiEnv, Record<never, never>, string>) {
  const router = createRouter()
  router.get('/openapi.json', (c) => c.json(openapiDocument(api)))
  return router
}
