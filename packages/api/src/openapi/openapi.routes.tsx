import { LANGUAGES } from '@gangyao/domain'
import { languageOf } from '../http/language.ts'
import { createRouter } from '../http/router.ts'
import { type DescribedDocument, describeDocument } from './describe-document.ts'
import { DocsPage } from './docs-page.tsx'
import { type Api, type OpenApiDocument, openapiDocument } from './openapi-document.ts'

/** The contract of the API, for machines and for people. */
export function openapiRoutes(api: Api, origin: string | undefined) {
  let made: { document: OpenApiDocument; described: DescribedDocument } | undefined
  const once = () => {
    if (!made) {
      const document = openapiDocument(api)
      made = { document, described: describeDocument(document) }
    }
    return made
  }
  const router = createRouter()
  router.get('/openapi.json', (c) => c.json(once().document))
  router.get('/docs', (c) => {
    const asked = LANGUAGES.find((language) => language === c.req.query('lang'))
    const page = (
      <DocsPage
        document={once().described}
        language={asked ?? languageOf(c.req.header('accept-language'))}
        origin={origin ?? new URL(c.req.url).origin}
      />
    )
    return c.html(`<!doctype html>${page}`, 200, { Vary: 'Accept-Language' })
  })
  return router
}
