import { LIGHT_NAMES } from '@gangyao/domain'
import { useReading } from '../layout/reading.ts'
import type { PartRow } from '../plan/parts-view.ts'
import { LightShape } from './Lights.tsx'
import { Say } from './Say.tsx'

/** More periods than a card can show are left to the page of the target. */
const AT_MOST = 12

/** The periods of a promise with their figures and lights, side by side. */
export function PartTiles({ rows }: { rows: readonly PartRow[] }) {
  const { language, words } = useReading()
  if (rows.length === 0 || rows.length > AT_MOST) return null
  return (
    <ul class="periods" aria-label={words.target.byPeriod}>
      {rows.map(({ name, light, figures }) => (
        <li class={light}>
          <span class="quiet">
            <Say phrase={name} />
          </span>
          {figures?.actual && <b>{figures.actual}</b>}
          <span class="light">
            <LightShape light={light} />
            {LIGHT_NAMES[light][language]}
          </span>
        </li>
      ))}
    </ul>
  )
}
