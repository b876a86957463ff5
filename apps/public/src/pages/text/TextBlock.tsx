import { usePlanReading } from '../../layout/reading.ts'
import { LightBadge } from '../../parts/Lights.tsx'
import { Segments } from '../../parts/Segments.tsx'
import type { PlacedBlock, Way } from './text-view.ts'

/** One line of the issued text. */
export function TextBlock({ block }: { block: PlacedBlock }) {
  const id = block.id ?? undefined
  const body = (
    <>
      {block.anchors
        .filter(({ code }) => code !== id)
        .map(({ code }) => (
          <span id={code} />
        ))}
      <Segments segments={block.segments} anchored />
    </>
  )
  switch (block.kind) {
    case 'title':
      return <p class="title">{body}</p>
    case 'chapter':
      return <h2 id={id}>{body}</h2>
    case 'section':
      return (
        <>
          <h3 id={id}>{body}</h3>
          <Ways ways={block.ways} />
        </>
      )
    case 'paragraph':
      return (
        <>
          <p id={id}>{body}</p>
          <Ways ways={block.ways} />
        </>
      )
  }
}

/** The ways from a clause to the pages of its records. */
function Ways({ ways }: { ways: readonly Way[] }) {
  const { words, to } = usePlanReading()
  if (ways.length === 0) return null
  return (
    <p class="ways" lang={words.language.code}>
      {ways.map(({ kind, code, light }) => (
        <>
          <a href={to[kind](code)}>{words.text.see[kind](code)}</a>
          {light && <LightBadge light={light} />}
        </>
      ))}
    </p>
  )
}
