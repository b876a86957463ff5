import { usePlanReading } from '../layout/reading.ts'
import type { AmendmentView } from '../plan/amendments-view.ts'
import { Say } from './Say.tsx'

/** What later notices changed, with both wordings; nothing where there are none. */
export function Amendments({ amendments }: { amendments: readonly AmendmentView[] }) {
  const { words } = usePlanReading()
  if (amendments.length === 0) return null
  const { title, from, later, reason, before, after } = words.amendments
  return (
    <section aria-labelledby="amendments">
      <h2 id="amendments">{title}</h2>
      {amendments.map((amendment) => (
        <article class="amendment">
          <h3>
            <Say phrase={amendment.title} />
            {amendment.documentNumber && <span class="quiet"> {amendment.documentNumber}</span>}
          </h3>
          <p class="quiet">
            {amendment.inForce ? from(amendment.effective) : later(amendment.effective)}
          </p>
          <dl class="reading">
            {amendment.before !== amendment.after && (
              <>
                <dt>{before}</dt>
                <dd>{amendment.before}</dd>
                <dt>{after}</dt>
                <dd>{amendment.after}</dd>
              </>
            )}
            <dt>{reason}</dt>
            <dd>
              <Say phrase={amendment.reason} />
            </dd>
          </dl>
        </article>
      ))}
    </section>
  )
}
