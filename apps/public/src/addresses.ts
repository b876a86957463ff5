import { LANGUAGES } from '@gangyao/domain'
import type { PlanPage } from './layout/page.ts'
import { inLanguage } from './plan/paths.ts'
import type { PlanIndex } from './plan/plan-index.ts'
import { PLAN_PAGES, PLAN_PATHS } from './routes.ts'

/** Every address of a plan in both languages, for an export or a walk over the whole site. */
export const planAddresses = (index: PlanIndex): string[] => {
  const { district, plan } = index.records
  return PLAN_PATHS.flatMap((path) =>
    codesOf(PLAN_PAGES[path], index).flatMap((code) =>
      LANGUAGES.map((language) =>
        inLanguage(language, `/${district.code}/${plan.code}/${path.replace(':code', code)}`),
      ),
    ),
  )
}

const codesOf = ({ codes }: PlanPage, index: PlanIndex): string[] =>
  codes ? [...codes(index).keys()] : ['']
