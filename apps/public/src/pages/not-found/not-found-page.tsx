import type { Language } from '@gangyao/domain'
import type { PageContent } from '../../layout/page.ts'
import { useReading } from '../../layout/reading.ts'
import { WORDS } from '../../messages/index.ts'
import { inLanguage } from '../../plan/paths.ts'

/** There is no such page, and where to go from here. */
export function notFoundPage(language: Language): PageContent {
  const { notFound } = WORDS[language]
  return { title: { text: notFound.title }, description: notFound.text, body: <NotFound /> }
}

function NotFound() {
  const { language, words, to } = useReading()
  return (
    <>
      <header class="head">
        <h1>{words.notFound.title}</h1>
        <p class="lede">{words.notFound.text}</p>
      </header>
      <section aria-labelledby="ways">
        <h2 id="ways">{words.notFound.ways}</h2>
        <ul class="plain">
          {to ? (
            (['overview', 'targets', 'units', 'text'] as const).map((name) => (
              <li>
                <a href={to[name]}>{words.nav[name]}</a>
              </li>
            ))
          ) : (
            <li>
              <a href={inLanguage(language, '/')}>{words.notFound.home}</a>
            </li>
          )}
          <li>
            <a href={inLanguage(language, '/plans')}>{words.site.allPlans}</a>
          </li>
        </ul>
      </section>
    </>
  )
}
