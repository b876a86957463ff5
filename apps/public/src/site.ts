import type { PublicReader, StampedReader } from '@gangyao/api'
import { type Day, LANGUAGES, type Language } from '@gangyao/domain'
import { Hono } from 'hono'
import { STYLESHEET } from './assets.ts'
import { SECURITY_HEADERS } from './http/headers.ts'
import { respond, storePage } from './http/stored-page.ts'
import { tidy } from './http/tidy.ts'
import { onlyCurrentPlan } from './plan/current-plan.ts'
import { inLanguage } from './plan/paths.ts'
import { createPlanShelf } from './plan/plan-shelf.ts'
import { createPress } from './press.ts'
import { PLAN_PATHS } from './routes.ts'

export interface PublicSiteOptions {
  reader: PublicReader | StampedReader
  /** The day in the time zone of the plans, Asia/Shanghai. */
  today: () => Day
  /** Marks every page as showing invented figures. */
  demo?: boolean
  /** The scheme and host of the site, for absolute addresses in the head of each page. */
  origin?: string
  /** Told of what broke; the person reading is told only that something did. */
  report?: (error: unknown) => void
}

/**
 * The public site: every page of every published plan, in Chinese at the root and in English under `/en`,
 * as HTML without a script. Mount it last: what it does not know it answers with 404.
 */
export function createPublicSite(options: PublicSiteOptions): Hono {
  const { reader, today, demo = false, origin, report = () => {} } = options
  const shelf = createPlanShelf(reader, today)
  const press = createPress({ demo, origin })
  const stylesheet = storePage(STYLESHEET.body, {
    type: STYLESHEET.type,
    cacheControl: 'public, max-age=31536000, immutable',
  })
  const site = new Hono()

  site.get(STYLESHEET.path, ({ req }) => respond(req, stylesheet))

  for (const language of LANGUAGES) {
    site.get(inLanguage(language, '/'), async ({ req }) => {
      const districts = await shelf.districts()
      const only = onlyCurrentPlan(districts)
      const prepared = only && (await shelf.plan(only.district, only.plan))
      return respond(
        req,
        (prepared && press.planPage(prepared, '', '', language)) ??
          press.plans(districts, language),
      )
    })
    site.get(inLanguage(language, '/plans'), async ({ req }) =>
      respond(req, press.plans(await shelf.districts(), language)),
    )
    site.get(
      inLanguage(language, '/:district{[0-9]{6}}/:plan/targets/:code/trend.svg'),
      async ({ req }) => {
        const { district = '', plan = '', code = '' }: Record<string, string> = req.param()
        const prepared = await shelf.plan(district, plan)
        const picture = prepared && (await press.trend(prepared, code, language))
        return picture
          ? respond(req, picture)
          : respond(req, press.notFound(prepared, language), 404)
      },
    )
    for (const path of PLAN_PATHS)
      site.get(inLanguage(language, `/:district{[0-9]{6}}/:plan/${path}`), async ({ req }) => {
        const { district = '', plan = '', code = '' }: Record<string, string> = req.param()
        const prepared = await shelf.plan(district, plan)
        const found = prepared && press.planPage(prepared, path, code, language)
        return found ? respond(req, found) : respond(req, press.notFound(prepared, language), 404)
      })
  }

  site.get('*', async ({ req }) => {
    const meant = tidy(req.path)
    if (meant !== null) return redirect(meant)
    const [, district, plan] = PLAN_ADDRESS.exec(req.path) ?? []
    const prepared = district && plan ? await shelf.plan(district, plan) : null
    return respond(req, press.notFound(prepared, languageOf(req.path)), 404)
  })

  site.all('*', ({ req }) =>
    withHeader(
      respond(req, press.trouble('notAllowed', languageOf(req.path)), 405),
      'Allow',
      'GET, HEAD',
    ),
  )

  site.onError((error, { req }) => {
    report(error)
    const language = languageOf(req.path)
    return isAway(error)
      ? withHeader(respond(req, press.trouble('unavailable', language), 503), 'Retry-After', '30')
      : respond(req, press.trouble('failure', language), 500)
  })
  return site
}

/** The reader says in its own word that its data cannot be reached just now. */
const isAway = (error: Error): boolean => 'code' in error && error.code === 'unavailable'

function withHeader(response: Response, name: string, value: string): Response {
  response.headers.set(name, value)
  return response
}

const PLAN_ADDRESS = /^(?:\/en)?\/(\d{6})\/([^/]+)\//

const languageOf = (path: string): Language => (path.startsWith('/en/') ? 'en' : 'zh')

/** Lists may get a page of their own one day; the last slash is settled for ever. */
const redirect = (address: string) =>
  new Response(null, {
    status: address.includes('#') ? 302 : 301,
    headers: { ...SECURITY_HEADERS, Location: address },
  })
