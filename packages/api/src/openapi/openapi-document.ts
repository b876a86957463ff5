import type { OpenAPIHono } from '@hono/zod-openapi'
import { PROBLEM_TITLES } from '../http/problem.ts'
import type { ApiEnv } from '../http/router.ts'
import { VERSION } from '../version.ts'

export type Api = OpenAPIHono<ApiEnv, Record<never, never>, string>
export type OpenApiDocument = ReturnType<Api['getOpenAPI31Document']>

const TENANT = '/api/districts/{district}/'

/** The contracts of the API as an OpenAPI 3.1 document. */
export function openapiDocument(api: Api): OpenApiDocument {
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Gangyao API',
      version: VERSION,
      description:
        'Records carry codes, not database ids: an id is the codes of a record joined with ~. ' +
        'Lists speak the dialect of json-server. A record is replaced with the version that was read. ' +
        'Failures are problems (RFC 9457) in the language of Accept-Language.',
      license: { name: 'Apache-2.0' },
    },
    security: [{ session: [] }, { token: [] }],
  })
  const { components, paths } = document
  return {
    ...document,
    components: {
      ...components,
      parameters: {
        district: {
          name: 'district',
          in: 'path',
          required: true,
          description: 'The district, GB/T 2260.',
          example: '150602',
          schema: { $ref: '#/components/schemas/DistrictCode' },
        },
      },
      responses: {
        unauthenticated: problem(`unauthenticated: ${PROBLEM_TITLES.unauthenticated.en}.`),
        forbidden: problem(`forbidden: ${PROBLEM_TITLES.forbidden.en}.`),
        rateLimited: {
          ...problem(`rate-limited: ${PROBLEM_TITLES['rate-limited'].en}.`),
          headers: {
            'Retry-After': {
              description: 'In how many seconds to try again.',
              schema: { type: 'integer' as const },
            },
          },
        },
        notFound: problem('not-found: There is no such district.'),
      },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'gangyao.session_token',
          description: 'Set by POST /api/auth/sign-in/username.',
        },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Made by POST /api/districts/{district}/tokens, for programs.',
        },
      },
    },
    paths: Object.fromEntries(
      Object.entries(paths ?? {}).map(([path, item]) => [
        path,
        path.startsWith(TENANT) ? inDistrict(item) : item,
      ]),
    ),
  }
}

type PathItem = NonNullable<OpenApiDocument['paths']>[string]
const METHODS = ['get', 'post', 'put', 'delete'] as const

/** What every address under a district has in common. */
function inDistrict(item: PathItem): PathItem {
  const operations = METHODS.flatMap((method) => {
    const operation = item[method]
    if (!operation) return []
    const responses = {
      ...operation.responses,
      401: { $ref: '#/components/responses/unauthenticated' },
      403: { $ref: '#/components/responses/forbidden' },
      429: { $ref: '#/components/responses/rateLimited' },
      404: operation.responses?.[404] ?? { $ref: '#/components/responses/notFound' },
    }
    return [[method, { ...operation, responses }] as const]
  })
  return {
    parameters: [{ $ref: '#/components/parameters/district' }],
    ...Object.fromEntries(operations),
  }
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
