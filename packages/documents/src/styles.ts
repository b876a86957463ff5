import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import { FACES } from './fonts.ts'
import { CHARACTER, CLOSER, GAP, LINE, SIZES, TABLE_LINE, TITLE_LINE } from './measures.ts'

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 })
const TWO = { firstLine: 2 * CHARACTER, firstLineChars: 200 }

/** Every paragraph is of one of these, so that whoever edits the paper changes a style and not a hundred lines. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FACES.body,
        size: SIZES.body,
        characterSpacing: CLOSER,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: exactly(LINE) },
    },
    heading1: {
      run: { font: FACES.first, size: SIZES.body, bold: false, color: '000000' },
      paragraph: { indent: TWO, keepNext: true, spacing: exactly(LINE) },
    },
    heading2: {
      run: { font: FACES.second, size: SIZES.body, bold: false, color: '000000' },
      paragraph: { indent: TWO, keepNext: true, spacing: exactly(LINE) },
    },
  },
  paragraphStyles: [
    {
      id: 'PaperTitle',
      name: '公文标题',
      basedOn: 'Normal',
      next: 'PaperText',
      run: { font: FACES.title, size: SIZES.title, characterSpacing: 0 },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: exactly(TITLE_LINE),
        keepNext: true,
      },
    },
    {
      id: 'PaperText',
      name: '公文正文',
      basedOn: 'Normal',
      paragraph: { indent: TWO, alignment: AlignmentType.BOTH },
    },
    { id: 'PaperLine', name: '公文无缩进', basedOn: 'Normal' },
    {
      id: 'PaperCell',
      name: '公文表格',
      basedOn: 'Normal',
      run: { size: SIZES.table, characterSpacing: 0 },
      paragraph: { spacing: exactly(TABLE_LINE) },
    },
    {
      id: 'PaperGap',
      name: '公文表格间距',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: exactly(GAP) },
    },
    {
      id: 'PaperColumn',
      name: '公文表头',
      basedOn: 'PaperCell',
      run: { font: FACES.first, size: SIZES.table },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(TABLE_LINE) },
    },
    {
      id: 'PaperNumber',
      name: '公文页码',
      basedOn: 'Normal',
      run: { font: FACES.page, size: SIZES.small, characterSpacing: 0 },
      paragraph: { spacing: exactly(TABLE_LINE) },
    },
  ],
}
