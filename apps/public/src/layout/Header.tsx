import { LANGUAGES } from '@gangyao/domain'
import { WORDS } from '../messages/index.ts'
import { inLanguage } from '../plan/paths.ts'
import type { Frame } from './Document.tsx'
import type { Section } from './page.ts'
import { useReading } from './reading.ts'

const SECTIONS = ['overview', 'targets', 'units', 'text', 'about'] as const satisfies Section[]

/** Whose site this is, the way to its main pages, and the other language. */
export function Header({ frame, section }: { frame: Frame; section: Section | undefined }) {
  const { language, words, to } = useReading()
  const { plan, demo, address } = frame
  return (
    <header class="site">
      {demo && (
        <p class="demo">
          <strong>{words.demo.mark}</strong> {words.demo.text}
        </p>
      )}
      <div class="brand">
        <a href={to?.overview ?? inLanguage(language, '/')}>
          <Mark />
          <span>{plan ? words.site.name(plan.district) : words.site.service}</span>
        </a>
        {LANGUAGES.filter((other) => other !== language).map((other) => (
          <a
            class="language"
            href={inLanguage(other, address ?? '/')}
            hreflang={WORDS[other].language.code}
            lang={WORDS[other].language.code}
          >
            {words.language.other}
          </a>
        ))}
      </div>
      {to && (
        <nav class="main" aria-label={words.nav.label}>
          <ul>
            {SECTIONS.map((name) => (
              <li>
                <a href={to[name]} aria-current={section === name ? 'page' : undefined}>
                  {words.nav[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}

const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <path d="M6 8h20M6 16h11M6 24h7" stroke="currentColor" stroke-width="3.2" />
    <path class="tick" d="m16 22 4.4 4.4L29 16" fill="none" stroke-width="3.2" />
  </svg>
)
