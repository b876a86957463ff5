import { usePlanReading } from '../../layout/reading.ts'
import { LightCounts, LightStrip } from '../../parts/Lights.tsx'
import { Say } from '../../parts/Say.tsx'
import type { ProgrammeCard } from './overview-view.ts'

/** Actions or projects as cards with their lights; nothing where the plan has none. */
export function Programmes({
  id,
  title,
  cards,
  href,
}: {
  id: string
  title: (count: number) => string
  cards: readonly ProgrammeCard[]
  href: (code: string) => string
}) {
  if (cards.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title(cards.length)}</h2>
      <ul class="cards thirds">
        {cards.map((card) => (
          <Card card={card} href={href(card.code)} />
        ))}
      </ul>
    </section>
  )
}

function Card({ card, href }: { card: ProgrammeCard; href: string }) {
  const { words } = usePlanReading()
  const { code, title, audience, tasks, summary } = card
  return (
    <li class="card programme">
      <p class="eyebrow">
        <span class="code">{code}</span>
        {audience && ` · ${audience}`}
      </p>
      <h3>
        <a href={href}>
          <Say phrase={title} />
        </a>
      </h3>
      {tasks !== null && <p class="quiet">{words.programme.counts(tasks, summary.total)}</p>}
      {summary.total > 0 && <LightStrip summary={summary} />}
      <LightCounts summary={summary} />
    </li>
  )
}
