import { createRouter } from '../http/router.ts'
import { type Api, type OpenApiDocument, openapiDocument } from './openapi-document.ts'

/** The contract of the API, for machines and for people. */
export function openapiRoutes(api: Api) {
  let document: OpenApiDocument | undefined
  return createRouter().get('/openapi.json', (c) => {
    document ??= openapiDocument(api)
    return c.json(document)
  })
}
