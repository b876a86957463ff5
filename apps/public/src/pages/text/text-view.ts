import type { Light } from '@gangyao/domain'
import type { Anchor, Block } from '../../plan/issued-text.ts'
import type { PlanIndex } from '../../plan/plan-index.ts'
import { safeguardSummary, summaryOf } from '../../plan/programme-view.ts'

/** A line with the id it is reached by, where it has one, and the ways to the pages of its records. */
export interface PlacedBlock extends Block {
  id: string | null
  ways: Way[]
}

/** A way from a clause to the page of its record, with the light the record stands at. */
export interface Way {
  kind: 'action' | 'project' | 'safeguard' | 'task'
  code: string
  light: Light | null
}

/** A line of the table of contents. */
export interface Entry {
  id: string
  text: string
  sections: { id: string; text: string }[]
}

/** The issued text with its table of contents. */
export function textView(index: PlanIndex): { blocks: PlacedBlock[]; contents: Entry[] } {
  const contents: Entry[] = []
  const blocks = index.text.map((line): PlacedBlock => {
    const block = { ...line, ways: line.anchors.flatMap((anchor) => wayTo(index, anchor) ?? []) }
    const [anchor] = block.anchors
    const text = block.segments.map((segment) => segment.text).join('')
    if (block.kind === 'chapter') {
      const entry = { id: anchor?.code ?? `chapter-${contents.length + 1}`, text, sections: [] }
      contents.push(entry)
      return { ...block, id: entry.id }
    }
    const chapter = contents.at(-1)
    if (block.kind === 'section' && chapter) {
      const id = anchor?.code ?? `${chapter.id}-${chapter.sections.length + 1}`
      chapter.sections.push({ id, text })
      return { ...block, id }
    }
    return { ...block, id: anchor?.code ?? null }
  })
  return { blocks, contents }
}

function wayTo(index: PlanIndex, { kind, code }: Anchor): Way | null {
  switch (kind) {
    case 'action':
    case 'project':
      return { kind, code, light: summaryOf(index, { kind, code }).light }
    case 'safeguard':
      return { kind, code, light: safeguardSummary(index, code).light }
    case 'task':
      return { kind, code, light: index.taskSummaries.get(code)?.light ?? null }
    default:
      return null
  }
}
