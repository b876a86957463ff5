import type { OpenAPIHono } from '@hono/zod-openapi'
import { type ApiEnv, createRouter } from '../http/router.ts'
import { type Api, type OpenApiDocument, openapiDocument } from './openapi-document.ts'

/** The contract of the API, for machines and for people. */
export function openapiRoutes(api: Api): OpenAPIHono<ApiEnv> {
  let document: OpenApiDocument | undefined
  const router = createRouter()
  router.get('/openapi.json', (c) => {
    document ??= openapiDocument(api)
    return c.json(document)
  })
  return router
}
