import type { PublishedDistrict } from '@gangyao/api'
import type { Language } from '@gangyao/domain'
import { type StoredPage, storePage } from './http/stored-page.ts'
import { type Frame, renderPage } from './layout/Document.tsx'
import type { PlanPage } from './layout/page.ts'
import { failurePage } from './pages/failure/failure-page.tsx'
import { notFoundPage } from './pages/not-found/not-found-page.tsx'
import { plansPage } from './pages/plans/plans-page.tsx'
import { planPaths } from './plan/paths.ts'
import type { PreparedPlan } from './plan/plan-shelf.ts'
import { nameOf } from './text/phrase.ts'

/** Renders pages and keeps each until what it says has changed. */
export function createPress(site: Pick<Frame, 'demo' | 'origin'>) {
  const failures = new Map<Language, StoredPage>()
  const lists = new Map<Language, { districts: readonly PublishedDistrict[]; page: StoredPage }>()

  const outside = (language: Language, address: string | null): Frame => ({
    ...site,
    language,
    address,
    plan: null,
  })
  const inside = ({ index }: PreparedPlan, language: Language, address: string | null): Frame => {
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
    }
  }

  return {
    /** A page of a plan, or `null` where the plan has no such code. */
    planPage(
      prepared: PreparedPlan,
      path: string,
      page: PlanPage,
      code: string,
      language: Language,
    ): StoredPage | null {
      const key = `${language}/${path}/${code}`
      const kept = prepared.pages.get(key)
      if (kept) return kept
      const { index } = prepared
      if (page.codes && !page.codes(index).has(code)) return null
      const frame = inside(prepared, language, path.replace(':code', code))
      const { district, plan } = index.records
      const to = planPaths(language, district.code, plan.code)
      return keep(
        prepared.pages,
        key,
        storePage(renderPage(frame, page.content({ index, language, to }, code))),
      )
    },

    /** Every published plan. */
    plans(districts: readonly PublishedDistrict[], language: Language): StoredPage {
      const kept = lists.get(language)
      if (kept?.districts === districts) return kept.page
      const html = renderPage(outside(language, '/plans'), plansPage(districts, language))
      return keep(lists, language, { districts, page: storePage(html) }).page
    },

    /** There is no such page: with the ways into the plan where one was meant. */
    notFound(prepared: PreparedPlan | null, language: Language): StoredPage {
      const content = notFoundPage(language)
      if (!prepared) return storePage(renderPage(outside(language, null), content))
      const key = `${language}/404`
      return (
        prepared.pages.get(key) ??
        keep(prepared.pages, key, storePage(renderPage(inside(prepared, language, null), content)))
      )
    },

    /** Something broke on our side. */
    failure(language: Language): StoredPage {
      const html = renderPage(outside(language, null), failurePage(language))
      return (
        failures.get(language) ??
        keep(failures, language, storePage(html, { cacheControl: 'no-store' }))
      )
    },
  }
}

function keep<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): Value {
  map.set(key, value)
  return value
}
