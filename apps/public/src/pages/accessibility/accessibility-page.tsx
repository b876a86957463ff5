import type { PlanPage } from '../../layout/page.ts'
import { usePlanReading } from '../../layout/reading.ts'
import { WORDS } from '../../messages/index.ts'
import { Turn } from '../../parts/Turn.tsx'
import { contactOf } from '../../plan/contact.ts'
import type { Phrase } from '../../text/phrase.ts'

/** Whom the site is made for, what is known to fall short, and where to turn. */
export const accessibilityPage: PlanPage = {
  content: ({ index, language }) => {
    const { accessibility } = WORDS[language]
    return {
      title: { text: accessibility.title },
      description: accessibility.description,
      trail: [],
      body: <AccessibilityPage contact={contactOf(index.records, language)} />,
    }
  },
}

function AccessibilityPage({ contact }: { contact: Phrase | null }) {
  const { words } = usePlanReading()
  const { accessibility } = words
  return (
    <>
      <header class="head">
        <h1>{accessibility.title}</h1>
      </header>
      {accessibility.paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <section aria-labelledby="known">
        <h2 id="known">{accessibility.known}</h2>
        <p>{accessibility.knownText}</p>
      </section>
      <section aria-labelledby="problem">
        <h2 id="problem">{accessibility.problem}</h2>
        <p>
          <Turn
            to={contact}
            words={accessibility.problemText}
            otherwise={accessibility.problemNobody}
          />
        </p>
      </section>
    </>
  )
}
