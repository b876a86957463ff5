import type { PublishedDistrict } from '@gangyao/api'
import { drawTrend } from '@gangyao/charts'
import { type Language, trendOf } from '@gangyao/domain'
import { type StoredPage, storePage } from './http/stored-page.ts'
import { type Frame, renderPage } from './layout/Document.tsx'
import type { PlanPage } from './layout/page.ts'
import { notFoundPage } from './pages/not-found/not-found-page.tsx'
import { plansPage } from './pages/plans/plans-page.tsx'
import { type Trouble, troublePage } from './pages/trouble/trouble-page.tsx'
import { planPaths } from './plan/paths.ts'
import type { PreparedPlan } from './plan/plan-shelf.ts'
import { PLAN_PAGES, type PlanPath } from './routes.ts'
import { nameOf } from './text/phrase.ts'

/** Renders pages and keeps each until what it says has changed. */
export function createPress(site: Pick<Frame, 'demo' | 'origin'>) {
  /** Pages that belong to no plan. */
  const strangers = new Map<string, StoredPage>()
  const lists = new Map<Language, { districts: readonly PublishedDistrict[]; page: StoredPage }>()

  const outside = (language: Language, address: string | null): Frame => ({
    ...site,
    language,
    address,
    plan: null,
  })
  const inside = ({ index }: PreparedPlan, language: Language, address: string | null) => {
    const { district, plan } = index.records
    return {
      ...site,
      language,
      address: address === null ? null : `/${district.code}/${plan.code}/${address}`,
      plan: {
        district: nameOf(district, language).text,
        to: planPaths(language, district.code, plan.code),
        publishedAt: index.publishedAt,
        today: index.today,
      },
    } satisfies Frame
  }

  return {
    /** A page of a plan, or `null` where the plan has no such code. */
    planPage(
      prepared: PreparedPlan,
      path: PlanPath,
      code: string,
      language: Language,
    ): StoredPage | null {
      const { index, pages } = prepared
      const kept = pages.get(`${language}/${path}/${code}`)
      if (kept) return kept
      const page: PlanPage = PLAN_PAGES[path]
      if (page.codes && !page.codes(index).has(code)) return null
      return once(pages, `${language}/${path}/${code}`, () => {
        const frame = inside(prepared, language, path.replace(':code', code))
        return storePage(
          renderPage(frame, page.content({ index, language, to: frame.plan.to }, code)),
        )
      })
    },

    /** How a target came along, drawn; `null` where the plan has no such target. */
    trend(prepared: PreparedPlan, code: string, language: Language): Promise<StoredPage> | null {
      const { index, pictures } = prepared
      const target = index.targets.get(code)
      if (!target) return null
      return once(pictures, `${language}/${code}`, async () => {
        const trend = trendOf(target, index.records, index.observations, index.today)
        return storePage(await drawTrend(trend, language), { type: 'image/svg+xml; charset=utf-8' })
      })
    },

    /** Every published plan. */
    plans(districts: readonly PublishedDistrict[], language: Language): StoredPage {
      const kept = lists.get(language)
      if (kept?.districts === districts) return kept.page
      const html = renderPage(outside(language, '/plans'), plansPage(districts, language))
      const page = storePage(html)
      lists.set(language, { districts, page })
      return page
    },

    /** There is no such page: with the ways into the plan where one was meant. */
    notFound(prepared: PreparedPlan | null, language: Language): StoredPage {
      return once(prepared?.pages ?? strangers, `${language}/404`, () => {
        const frame = prepared ? inside(prepared, language, null) : outside(language, null)
        return storePage(renderPage(frame, notFoundPage(language)))
      })
    },

    /** There is nothing to show, and why. */
    trouble(trouble: Trouble, language: Language): StoredPage {
      return once(strangers, `${language}/${trouble}`, () =>
        storePage(renderPage(outside(language, null), troublePage(trouble, language)), {
          cacheControl: 'no-store',
        }),
      )
    },
  }
}

function once<Key, Value>(kept: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = kept.get(key)
  if (found !== undefined) return found
  const made = make()
  kept.set(key, made)
  return made
}
