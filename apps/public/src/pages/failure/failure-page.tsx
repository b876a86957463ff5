import type { Language } from '@gangyao/domain'
import type { PageContent } from '../../layout/page.ts'
import { useReading } from '../../layout/reading.ts'
import { WORDS } from '../../messages/index.ts'

/** Something broke on our side; no detail of it is shown. */
export function failurePage(language: Language): PageContent {
  const { failure } = WORDS[language]
  return { title: { text: failure.title }, description: failure.text, body: <Failure /> }
}

function Failure() {
  const { words } = useReading()
  return (
    <header class="head">
      <h1>{words.failure.title}</h1>
      <p class="lede">{words.failure.text}</p>
    </header>
  )
}
