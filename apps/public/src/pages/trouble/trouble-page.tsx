import { LANGUAGES, type Language } from '@gangyao/domain'
import type { PageContent } from '../../layout/page.ts'
import { useReading } from '../../layout/reading.ts'
import { WORDS } from '../../messages/index.ts'

/** Why there is no page: something broke on our side, the data is away, or nothing can be sent here. */
export type Trouble = 'failure' | 'unavailable' | 'notAllowed'

/** What went wrong in both languages, for nobody chose one of them; no detail of it is shown. */
export function troublePage(trouble: Trouble, language: Language): PageContent {
  const { title, text } = WORDS[language][trouble]
  return { title: { text: title }, description: text, body: <TroubleWords trouble={trouble} /> }
}

function TroubleWords({ trouble }: { trouble: Trouble }) {
  const { language, words } = useReading()
  const others = LANGUAGES.filter((other) => other !== language).map((other) => WORDS[other])
  return (
    <header class="head">
      <h1>{words[trouble].title}</h1>
      <p class="lede">{words[trouble].text}</p>
      {others.map((other) => (
        <p lang={other.language.code}>
          {other[trouble].title}
          {other.language.code === 'en' ? '. ' : '。'}
          {other[trouble].text}
        </p>
      ))}
    </header>
  )
}
