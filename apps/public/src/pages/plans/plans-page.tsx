import type { PublishedDistrict } from '@gangyao/api'
import type { Language } from '@gangyao/domain'
import type { PageContent } from '../../layout/page.ts'
import { useReading } from '../../layout/reading.ts'
import { WORDS } from '../../messages/index.ts'
import { Say } from '../../parts/Say.tsx'
import { planPaths } from '../../plan/paths.ts'
import { formatDay } from '../../text/day.ts'
import { nameOf, titleOf } from '../../text/phrase.ts'

/** Every district with its published plans. */
export function plansPage(
  districts: readonly PublishedDistrict[],
  language: Language,
): PageContent {
  const { plans } = WORDS[language]
  return {
    title: { text: plans.title },
    description: plans.description,
    body: <PlansPage districts={districts.filter(({ plans }) => plans.length > 0)} />,
  }
}

function PlansPage({ districts }: { districts: readonly PublishedDistrict[] }) {
  const { language, words } = useReading()
  return (
    <>
      <header class="head">
        <h1>{words.plans.title}</h1>
        <p class="lede">{districts.length === 0 ? words.plans.none : words.plans.lead}</p>
      </header>
      {districts.map(({ district, plans }) => (
        <section aria-labelledby={district.code}>
          <h2 id={district.code}>
            <Say phrase={nameOf(district, language)} />
          </h2>
          <ul class="cards">
            {plans.map((plan) => (
              <li class="card programme">
                <p class="eyebrow">
                  {words.overview.term(
                    formatDay(plan.start, language),
                    formatDay(plan.end, language),
                  )}
                </p>
                <h3>
                  <a href={planPaths(language, district.code, plan.code).overview}>
                    <Say phrase={titleOf(plan, language)} />
                  </a>
                </h3>
                <p class="quiet">{words.plans.status[plan.status]}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
