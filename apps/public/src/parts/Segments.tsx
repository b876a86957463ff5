import { usePlanReading } from '../layout/reading.ts'
import type { Segment } from '../plan/issued-text.ts'

/**
 * Words of the issued text with its promises as links.
 *
 * @param anchored whether records are to be reached here by their codes: on one page only
 */
export const Segments = ({
  segments,
  anchored = false,
}: {
  segments: readonly Segment[]
  anchored?: boolean
}) => (
  <>
    {segments.map((segment) => (
      <>
        {anchored && segment.starts.map(({ code }) => <span id={code} />)}
        <Words segment={segment} />
      </>
    ))}
  </>
)

function Words({ segment: { text, target, role } }: { segment: Segment }) {
  const { to } = usePlanReading()
  const words = target ? (
    <a class="promise" href={to.target(target)}>
      {text}
    </a>
  ) : (
    text
  )
  switch (role) {
    case 'heading':
      return <b>{words}</b>
    case 'tag':
      return <span class="tag">{words}</span>
    default:
      return <>{words}</>
  }
}
