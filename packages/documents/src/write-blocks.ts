import type { Block, Language } from '@gangyao/domain'
import { HeadingLevel, Paragraph, type Table, TabStopType, TextRun } from 'docx'
import { type Level, Numbering } from './numbering.ts'
import { inOneLine, paragraphsOf } from './plain-text.ts'
import { writeTable } from './write-table.ts'

interface Setting {
  language: Language
  /** Of the text, in twentieths of a point. */
  width: number
  /** The last paragraph stays with what follows the blocks. */
  bindLast?: boolean
}

/** Blocks one below the other, headings counted from the first on. */
export function writeBlocks(
  blocks: readonly Block[],
  { language, width, bindLast = false }: Setting,
): (Paragraph | Table)[] {
  const numbering = new Numbering()
  return blocks.flatMap((block, index) =>
    writeBlock(block, {
      number: (level) => numbering.next(level, language),
      width,
      bound: index === blocks.length - 1 ? bindLast : blocks[index + 1]?.kind === 'line',
    }),
  )
}

interface Here {
  number: (level: Level) => string
  width: number
  /** It stays with what follows: nobody signs an empty page. */
  bound: boolean
}

function writeBlock(block: Block, { number, width, bound }: Here): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          text: `${number(block.level)}${inOneLine(block.text)}`,
        }),
      ]
    case 'item':
      return writeText([number(3), inOneLine(block.name)], block.text, bound)
    case 'text':
      return writeText([], block.text, bound)
    case 'line':
      return [writeLine(block.parts, width)]
    case 'table':
      return [gap(true), writeTable(block, width, bound), gap(bound)]
  }
}

/** Some air above a table and below it; Word asks for a paragraph there in any case. */
const gap = (keepNext: boolean) => new Paragraph({ style: 'PaperGap', keepNext })

/** Paragraphs; a number and a name stand out at the head of the first. */
function writeText(head: readonly string[], text: string, bound: boolean): Paragraph[] {
  const [first = '', ...others] = paragraphsOf(text)
  const name = head[1] ?? ''
  const runs = [
    ...(head.length === 0 ? [] : [new TextRun({ text: head.join(''), bold: name !== '' })]),
    new TextRun(first),
  ]
  return [runs, ...others.map((other) => [new TextRun(other)])].map(
    (children, index) =>
      new Paragraph({
        style: 'PaperText',
        children,
        ...(bound && index === others.length && { keepNext: true, keepLines: true }),
      }),
  )
}

/** The first to the left, the last to the right, the others evenly between them. */
function writeLine(parts: readonly string[], width: number): Paragraph {
  const gaps = parts.length - 1
  return new Paragraph({
    style: 'PaperLine',
    tabStops: Array.from({ length: gaps }, (_, gap) => ({
      type: gap === gaps - 1 ? TabStopType.RIGHT : TabStopType.CENTER,
      position: Math.round((width * (gap + 1)) / gaps),
    })),
    children: [new TextRun(parts.map(inOneLine).join('\t'))],
  })
}
