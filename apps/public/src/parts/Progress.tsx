import type { Light } from '@gangyao/domain'
import { useReading } from '../layout/reading.ts'
import type { Bar } from '../plan/figures.ts'
import type { TargetView } from '../plan/target-view.ts'

const LENGTH = 1000

/** A bar with a mark where it should be by now. The numbers stand below it, so it says nothing aloud. */
export const ProgressBar = ({ bar, light }: { bar: Bar; light: Light }) => (
  <svg
    class={`bar ${light}`}
    viewBox={`0 0 ${LENGTH} 10`}
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <rect class="track" width={LENGTH} height="10" />
    <rect class="filled" width={Math.round(bar.filled * LENGTH)} height="10" />
    {bar.expected !== null && bar.expected < 1 && (
      <rect class="mark" x={Math.round(bar.expected * LENGTH) - 2} width="4" height="10" />
    )}
  </svg>
)

/** Actual against expected and required. */
export function FigureList({
  target: { figures, countsDuties },
}: {
  target: Pick<TargetView, 'figures' | 'countsDuties'>
}) {
  const { words } = useReading()
  const names = countsDuties ? words.figures.duties : words.figures.values
  return (
    <dl class="figures">
      <div class="actual">
        <dt>{names.actual}</dt>
        <dd>{figures.actual ?? words.figures.missing}</dd>
      </div>
      {figures.expected !== null && (
        <div>
          <dt>{names.expected}</dt>
          <dd>{figures.expected}</dd>
        </div>
      )}
      {figures.required !== null && (
        <div>
          <dt>{names.required}</dt>
          <dd>{figures.required}</dd>
        </div>
      )}
    </dl>
  )
}
