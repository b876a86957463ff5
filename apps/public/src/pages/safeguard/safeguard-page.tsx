import type { PlanPage } from '../../layout/page.ts'
import { usePlanReading } from '../../layout/reading.ts'
import { WORDS } from '../../messages/index.ts'
import { IssuedQuote } from '../../parts/IssuedQuote.tsx'
import { Say } from '../../parts/Say.tsx'
import { TargetCard } from '../../parts/TargetCard.tsx'
import { type SafeguardView, safeguardView } from './safeguard-view.ts'

/** 组织实施: an organisational duty, its items and what it promises. */
export const safeguardPage: PlanPage = {
  codes: ({ safeguards }) => safeguards,
  content: ({ index, language, to }, code) => {
    const view = safeguardView(index, code, language)
    const { safeguard } = WORDS[language]
    return {
      title: view.title,
      description: safeguard.description(view.title.text),
      trail: [
        { title: { text: safeguard.kind }, href: `${to.overview}#safeguards` },
        ...(view.parent
          ? [{ title: view.parent.title, href: to.safeguard(view.parent.code) }]
          : []),
      ],
      body: <SafeguardPage view={view} />,
    }
  },
}

function SafeguardPage({ view }: { view: SafeguardView }) {
  const { words, to } = usePlanReading()
  const { code, title, clause, items, targets } = view
  return (
    <>
      <header class="head">
        <p class="eyebrow">{words.safeguard.label(code)}</p>
        <h1>
          <Say phrase={title} />
        </h1>
      </header>
      <section aria-labelledby="targets">
        <h2 id="targets">{words.safeguard.targets}</h2>
        {targets.length === 0 ? (
          <p class="quiet">{words.safeguard.noTargets}</p>
        ) : (
          <div class="cards">
            {targets.map((target) => (
              <TargetCard target={target} />
            ))}
          </div>
        )}
      </section>
      {items.length > 0 && (
        <section aria-labelledby="items">
          <h2 id="items">{words.safeguard.items}</h2>
          <ul class="plain">
            {items.map((item) => (
              <li>
                <span class="code">{item.code}</span>
                <a href={to.safeguard(item.code)}>
                  <Say phrase={item.title} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="clause">
        <h2 id="clause">{words.safeguard.clause}</h2>
        <IssuedQuote code={code} clause={clause} />
      </section>
    </>
  )
}
