import type { Day, Language } from '@gangyao/domain'
import { WORDS } from '../messages/index.ts'
import { LightShapes } from '../parts/Lights.tsx'
import type { PlanPaths } from '../plan/paths.ts'
import { Footer } from './Footer.tsx'
import { Head } from './Head.tsx'
import { Header } from './Header.tsx'
import type { PageContent } from './page.ts'
import { ReadingContext } from './reading.ts'
import { Trail } from './Trail.tsx'

/** What surrounds a page: the language, where it stands, and the plan it belongs to. */
export interface Frame {
  language: Language
  /** The address of the page in Chinese; `null` for one that has none, such as 404. */
  address: string | null
  /** Every figure is invented, and each page says so. */
  demo: boolean
  /** The scheme and host of the site, where they are known. */
  origin: string | undefined
  plan: {
    district: string
    to: PlanPaths
    publishedAt: string | null
    today: Day
  } | null
}

/** A whole page as HTML. */
export const renderPage = (frame: Frame, content: PageContent): string =>
  `<!DOCTYPE html>${(<Document frame={frame} content={content} />).toString()}`

function Document({ frame, content }: { frame: Frame; content: PageContent }) {
  const { language, plan } = frame
  const words = WORDS[language]
  return (
    <ReadingContext.Provider value={{ language, words, to: plan?.to ?? null }}>
      <html lang={words.language.code}>
        <Head frame={frame} content={content} />
        <body>
          <a class="skip" href="#main">
            {words.site.skip}
          </a>
          <LightShapes />
          <Header frame={frame} section={content.section} />
          {content.trail && <Trail steps={content.trail} here={content.title} />}
          <main id="main" tabindex={-1}>
            {content.body}
          </main>
          <Footer frame={frame} />
        </body>
      </html>
    </ReadingContext.Provider>
  )
}
