import type { PlanPage } from '../../layout/page.ts'
import { usePlanReading } from '../../layout/reading.ts'
import { WORDS } from '../../messages/index.ts'
import { Say } from '../../parts/Say.tsx'
import { chinese, type Phrase, titleOf } from '../../text/phrase.ts'
import { TextBlock } from './TextBlock.tsx'
import { type Entry, textView } from './text-view.ts'

/** The issued text, to the letter, with an anchor for every record and links to how it stands. */
export const textPage: PlanPage = {
  content: ({ index, language }) => {
    const { text } = WORDS[language]
    const title = titleOf(index.records.plan, language)
    return {
      title: { text: text.title },
      description: text.description(title.text),
      section: 'text',
      trail: [],
      body: <TextPage title={title} {...textView(index)} />,
    }
  },
}

function TextPage({ title, blocks, contents }: ReturnType<typeof textView> & { title: Phrase }) {
  const { language, words } = usePlanReading()
  const { lang } = chinese('', language)
  return (
    <>
      <header class="head">
        <p class="eyebrow">
          <Say phrase={title} />
        </p>
        <h1>{words.text.title}</h1>
        <p class="lede">{words.text.lead}</p>
      </header>
      <div class="room">
        {contents.length > 0 && <Contents entries={contents} lang={lang} />}
        <article class="text" aria-label={words.text.article} lang={lang}>
          {blocks.map((block) => (
            <TextBlock block={block} />
          ))}
        </article>
      </div>
    </>
  )
}

function Contents({ entries, lang }: { entries: readonly Entry[]; lang: string | undefined }) {
  const { words } = usePlanReading()
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">{words.text.contents}</h2>
      <ol lang={lang}>
        {entries.map(({ id, text, sections }) => (
          <li>
            <a href={`#${id}`}>{text}</a>
            {sections.length > 0 && (
              <ol>
                {sections.map((section) => (
                  <li>
                    <a href={`#${section.id}`}>{section.text}</a>
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
