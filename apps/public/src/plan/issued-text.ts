import { locate, type PlanRecords } from '@gangyao/domain'
import { titleLines } from '../text/title-lines.ts'

export type AnchorKind =
  | 'action'
  | 'project'
  | 'safeguard'
  | 'task'
  | 'target'
  | 'principle'
  | 'theme-day'

/** A record at its place in the text: its code is the anchor. */
export interface Anchor {
  kind: AnchorKind
  code: string
}

/** A run of characters; those of a target's quote carry its code. */
export interface Segment {
  text: string
  /** The target whose quote this is part of, the one that began last where quotes overlap. */
  target: string | null
  /** Records whose quote begins here. */
  starts: Anchor[]
  /** The run-in heading of a numbered paragraph, or the responsibility tag at its end. */
  role: 'heading' | 'tag' | null
}

/** A line of the issued text. */
export interface Block {
  kind: 'title' | 'chapter' | 'section' | 'paragraph'
  /** Records that the line as a whole belongs to; the first is its own anchor. */
  anchors: Anchor[]
  segments: Segment[]
}

interface Place extends Anchor {
  start: number
  end: number
}

/** The issued text in lines, with every record of the plan at its place. Not a letter is changed. */
export function issuedBlocks(records: PlanRecords): Block[] {
  const places = placesOf(records)
  const tags = records.tasks.flatMap(({ tag }) => tag ?? [])
  const titleEnd = titleLines(records.issuedText).length
  return linesOf(records.issuedText).map((line, position) => {
    const anchors = places
      .filter(({ kind, start }) => WHOLE_LINE.has(kind) && within(start, line))
      .map(({ kind, code }) => ({ kind, code }))
    return {
      kind: position < titleEnd ? 'title' : kindOf(line.text),
      anchors,
      segments: segmentsOf(line, places, tags),
    }
  })
}

const WHOLE_LINE = new Set<AnchorKind>(['action', 'project', 'safeguard', 'task', 'principle'])

interface Line {
  text: string
  start: number
  end: number
}

const within = (offset: number, { start, end }: Line) => offset >= start && offset < end

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let offset = 0
  for (const raw of text.split('\n')) {
    const words = raw.trim()
    const start = offset + raw.indexOf(words)
    if (words) lines.push({ text: words, start, end: start + words.length })
    offset += raw.length + 1
  }
  return lines
}

function kindOf(line: string): Block['kind'] {
  if (line.length > 60) return 'paragraph'
  if (/^[一二三四五六七八九十]+、/.test(line)) return 'chapter'
  return /^[（(][一二三四五六七八九十]+[）)]/.test(line) ? 'section' : 'paragraph'
}

/** Where each record stands; a quote is looked for in the paragraph of its own clause first. */
function placesOf(records: PlanRecords): Place[] {
  const { issuedText: text, plan } = records
  const paragraphs = new Map<string, { start: number; end: number }>()
  const find =
    (kind: AnchorKind) =>
    ({ code, clause }: { code: string; clause: { path: string; quote: string } }): Place[] => {
      const paragraph = paragraphs.get(clause.path)
      const found =
        (paragraph && locate(text, clause.quote, paragraph)) ?? locate(text, clause.quote)
      return found ? [{ kind, code, ...found }] : []
    }
  for (const { code, clause } of [...records.tasks, ...records.safeguards])
    for (const { start, end } of find('task')({ code, clause })) {
      const lineEnd = text.indexOf('\n', end)
      paragraphs.set(clause.path, { start, end: lineEnd < 0 ? text.length : lineEnd })
    }
  return [
    ...records.actions.flatMap(find('action')),
    ...records.projects.flatMap(find('project')),
    ...records.safeguards.flatMap(find('safeguard')),
    ...plan.principles.flatMap(find('principle')),
    ...records.tasks.flatMap(find('task')),
    ...records.targets.flatMap(find('target')),
    ...plan.themeDays.flatMap(find('theme-day')),
  ]
}

/** A line cut wherever a quote, its heading or its tag begins or ends. */
function segmentsOf(line: Line, places: readonly Place[], tags: readonly string[]): Segment[] {
  const targets = places.filter(
    ({ kind, start, end }) => kind === 'target' && start < line.end && end > line.start,
  )
  const points = places.filter(({ kind, start }) => !WHOLE_LINE.has(kind) && within(start, line))
  const heading = line.start + headingLength(line.text)
  const tag = tags.find((candidate) => line.text.endsWith(candidate))
  const tagStart = tag ? line.end - tag.length : line.end
  const cuts = new Set([
    line.start,
    line.end,
    heading,
    tagStart,
    ...targets.flatMap(({ start, end }) => [Math.max(start, line.start), Math.min(end, line.end)]),
    ...points.map(({ start }) => start),
  ])
  const offsets = [...cuts].sort((one, other) => one - other)
  return offsets.slice(0, -1).map((start, position): Segment => {
    const end = offsets[position + 1] ?? line.end
    const covering = targets.filter((place) => place.start <= start && place.end >= end)
    return {
      text: line.text.slice(start - line.start, end - line.start),
      target: covering.toSorted((one, other) => other.start - one.start)[0]?.code ?? null,
      starts: points
        .filter((place) => place.start === start)
        .map(({ kind, code }) => ({ kind, code })),
      role: end <= heading ? 'heading' : start >= tagStart ? 'tag' : null,
    }
  })
}

/** `1.将弘扬…全链条。` → the length up to the first full stop; 0 where the line is not numbered. */
const headingLength = (line: string): number =>
  /^\d+[.．、][^。]{1,40}。/.exec(line)?.[0].length ?? 0
