import { Freshness } from '../parts/Freshness.tsx'
import { inLanguage } from '../plan/paths.ts'
import type { Frame } from './Document.tsx'
import { useReading } from './reading.ts'

/** How fresh the figures are, and the pages about the site itself. */
export function Footer({ frame: { plan } }: { frame: Frame }) {
  const { language, words, to } = useReading()
  return (
    <footer class="site">
      {plan && (
        <p>
          <Freshness {...plan} />
        </p>
      )}
      <ul>
        {to && (
          <>
            <li>
              <a href={to.about}>{words.nav.about}</a>
            </li>
            <li>
              <a href={to.accessibility}>{words.site.accessibility}</a>
            </li>
          </>
        )}
        <li>
          <a href={inLanguage(language, '/plans')}>{words.site.allPlans}</a>
        </li>
      </ul>
      <p class="quiet">{words.site.footer}</p>
    </footer>
  )
}
