import { usePlanReading } from '../layout/reading.ts'
import type { TargetView } from '../plan/target-view.ts'
import { LightBadge } from './Lights.tsx'
import { PartTiles } from './PartTiles.tsx'
import { FigureList, ProgressBar } from './Progress.tsx'
import { Say } from './Say.tsx'

/** A target with its light, its bar and its numbers, leading to its own page. */
export function TargetCard({ target }: { target: TargetView }) {
  const { to } = usePlanReading()
  return (
    <article class="card target">
      <header>
        <h3>
          <a href={to.target(target.code)}>
            <Say phrase={target.title} />
          </a>
        </h3>
        <LightBadge light={target.light} label={target.label} />
      </header>
      <p class="requirement">{target.requirement}</p>
      {target.bar && <ProgressBar bar={target.bar} light={target.light} />}
      <FigureList target={target} />
      <p class="sentence">{target.sentence}</p>
      {!target.parts.perEntity && <PartTiles rows={target.parts.rows} />}
    </article>
  )
}

/** Targets as short lines: what, its light, how it stands. */
export function TargetLines({ targets }: { targets: readonly TargetView[] }) {
  const { to } = usePlanReading()
  return (
    <ul class="lines">
      {targets.map((target) => (
        <li>
          <LightBadge light={target.light} label={target.label} />
          <div>
            <a href={to.target(target.code)}>
              <Say phrase={target.title} />
            </a>
            <p class="sentence">{target.sentence}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
