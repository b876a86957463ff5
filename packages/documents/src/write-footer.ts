import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { CHARACTER } from './measures.ts'

/** — 1 —, one character from the outer edge: odd pages to the right, even ones to the left. */
const numberAt = (side: 'left' | 'right') =>
  new Footer({
    children: [
      new Paragraph({
        style: 'PaperNumber',
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: CHARACTER },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })

export const footers = () => ({ default: numberAt('right'), even: numberAt('left') })
