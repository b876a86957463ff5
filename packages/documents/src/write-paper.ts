import type { Annex, Language, Paper } from '@gangyao/domain'
import {
  AlignmentType,
  Document,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { breakTitle } from './break-title.ts'
import { FACES, FONT_TABLE } from './fonts.ts'
import { A4, CHARACTER, MARGINS, TEXT_WIDTH, TITLE_CHARACTERS } from './measures.ts'
import { inOneLine } from './plain-text.ts'
import { STYLES } from './styles.ts'
import { writeBlocks } from './write-blocks.ts'
import { footers } from './write-footer.ts'
import { writeSignature } from './write-signature.ts'

/** A paper as a Word document (.docx), laid out by GB/T 9704-2012; each annex begins on a page of its own. */
export async function writePaper(paper: Paper, language: Language): Promise<Uint8Array> {
  const { annexes = [] } = paper
  const document = new Document({
    title: paper.title.map(inOneLine).join(language === 'zh' ? '' : ' '),
    creator: paper.signature?.signer ?? '',
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      section(mainPart(paper, language), paper.landscape),
      ...annexes.map((annex, index) =>
        section(annexPart(annex, annexes.length > 1 ? index + 1 : null, language), annex.landscape),
      ),
    ],
  })
  return Packer.toBuffer(document, undefined, [FONT_TABLE])
}

const sideOf = (landscape = false) => (landscape ? 'lying' : 'upright')

const section = (children: ISectionOptions['children'], landscape?: boolean): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    page: {
      size: {
        ...A4,
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: MARGINS[sideOf(landscape)],
    },
  },
  footers: footers(),
  children,
})

const emptyLine = () => new Paragraph({ style: 'PaperLine', keepNext: true })

const titleLines = (parts: readonly string[], landscape?: boolean): Paragraph[] =>
  breakTitle(parts.map(inOneLine), TITLE_CHARACTERS[sideOf(landscape)]).map(
    (text) => new Paragraph({ style: 'PaperTitle', text }),
  )

function mainPart(paper: Paper, language: Language): ISectionOptions['children'] {
  const { title, number, addressee, body, signature, annexes = [], landscape } = paper
  const width = TEXT_WIDTH[sideOf(landscape)]
  return [
    ...(number === undefined
      ? []
      : [
          new Paragraph({
            style: 'PaperLine',
            text: inOneLine(number),
            alignment: AlignmentType.CENTER,
          }),
          emptyLine(),
        ]),
    ...titleLines(title, landscape),
    emptyLine(),
    ...(addressee === undefined
      ? []
      : [
          new Paragraph({
            style: 'PaperLine',
            text: `${inOneLine(addressee)}${language === 'zh' ? '：' : ':'}`,
          }),
        ]),
    ...writeBlocks(body, { language, width, bindLast: signature !== undefined }),
    ...annexList(annexes, language),
    ...(signature ? writeSignature(signature, language) : []),
  ]
}

/** 附件：1. … one line below the text; the names of several stand under each other. */
function annexList(annexes: readonly Annex[], language: Language): Paragraph[] {
  const word = language === 'zh' ? '附件：' : 'Annex: '
  const [from, hanging] = annexes.length > 1 ? [6.5, 1.5] : [5, 3]
  return annexes.flatMap(({ title }, index) => [
    ...(index === 0 ? [emptyLine()] : []),
    new Paragraph({
      style: 'PaperLine',
      text: `${index === 0 ? word : ''}${annexes.length > 1 ? `${index + 1}. ` : ''}${inOneLine(title)}`,
      indent: {
        left: from * CHARACTER,
        hanging: (index === 0 ? from - 2 : hanging) * CHARACTER,
      },
      keepNext: true,
    }),
  ])
}

function annexPart(
  { title, body, landscape }: Annex,
  number: number | null,
  language: Language,
): ISectionOptions['children'] {
  const word = language === 'zh' ? '附件' : number === null ? 'Annex' : 'Annex '
  return [
    new Paragraph({
      style: 'PaperLine',
      keepNext: true,
      children: [new TextRun({ text: `${word}${number ?? ''}`, font: FACES.first })],
    }),
    ...titleLines([title], landscape),
    emptyLine(),
    ...writeBlocks(body, { language, width: TEXT_WIDTH[sideOf(landscape)] }),
  ]
}
