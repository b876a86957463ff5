import type { Language } from '@gangyao/domain'
import type { SxProps, Theme } from '@mui/material'

/** One A3 sheet, lying; the heading leaves it to the table. */
export const PAGE = `@media print {
  @page { size: A3 landscape; margin: 8mm }
  .page > header, .page > div { margin: 0 0 2mm; gap: 0 }
  .page > header > div > * { max-width: none; margin: 0; font-size: 9pt }
  .page > header h1 { font-size: 13pt }
}`

/** What the rows may take of the sheet's height, in millimetres; the heads of tasks take the rest. */
const SHEET: Record<Language, number> = { zh: 187, en: 165 }

/** How wide a task stands, in pixels: two lines of Chinese or three of English, written downwards. */
const TASK: Record<Language, number> = { zh: 36, en: 50 }

/** How tall the tasks stand, so that the longest is read to its end, on screen and on paper. */
const TALL = {
  zh: { screen: 218, paper: '42mm', font: '0.875rem', print: '7pt' },
  en: { screen: 300, paper: '56mm', font: '0.8125rem', print: '6pt' },
} as const satisfies Record<Language, unknown>

/** How large actions and projects are printed: in four lines at most. */
const HEADS: Record<Language, string> = { zh: '7.5pt', en: '6pt' }

/** How large units are printed: a long English name takes two lines of the same row. */
const NAMES: Record<Language, string> = { zh: '8pt', en: '6pt' }
const NAME: Record<Language, string> = { zh: '52mm', en: '72mm' }

/** The table on screen, sticky above and at the left, and on paper, where `rows` share one sheet. */
export const tableStyles = (rows: number, language: Language): SxProps<Theme> => ({
  overflow: 'auto',
  maxHeight: 'calc(100vh - 150px)',
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 1,
  backgroundColor: 'background.paper',
  '& table': { borderCollapse: 'separate', borderSpacing: 0, fontSize: '0.875rem' },
  '& th, & td': {
    p: 0,
    borderRight: '1px solid',
    borderBottom: '1px solid',
    borderColor: 'divider',
    backgroundColor: 'background.paper',
    textAlign: 'center',
    fontWeight: 400,
    fontVariantNumeric: 'tabular-nums',
  },
  '& a': { color: 'inherit', textDecoration: 'none' },
  '& thead th': { position: 'sticky', zIndex: 2, backgroundColor: 'background.default' },
  '& thead tr:first-of-type th': { top: 0 },
  '& thead tr:nth-of-type(2) th': { top: 34 },
  '& .corner': { left: 0, zIndex: '3 !important', minWidth: 196 },
  '& .group': { height: 34, px: 0.75, fontWeight: 600, textAlign: 'left', maxWidth: 0 },
  '& .group span': {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& .task': { verticalAlign: 'top', width: TASK[language], minWidth: TASK[language] },
  '& .task a': {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    height: TALL[language].screen,
    py: 0.75,
    '&:hover': { color: 'primary.main', textDecoration: 'underline' },
  },
  '& .task b': { fontWeight: 600, fontSize: '0.8125rem' },
  '& .task span': {
    flex: 1,
    mt: 0.75,
    writingMode: 'vertical-rl',
    textOrientation: language === 'zh' ? 'mixed' : 'sideways',
    maxWidth: TASK[language] - 2,
    minHeight: 0,
    overflow: 'hidden',
    fontSize: TALL[language].font,
    lineHeight: 1.2,
    textAlign: 'left',
  },
  '& .total': { width: 44, minWidth: 44, px: 0.5, color: 'text.secondary' },
  '& tbody th, & tfoot th': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    px: 1.25,
    py: 0.5,
    textAlign: 'left',
    width: 240,
    lineHeight: 1.25,
  },
  '& tfoot th, & tfoot td': { position: 'sticky', bottom: 0, color: 'text.secondary', py: 0.5 },
  '& tfoot th, & tfoot td ': {
    borderTop: '1px solid',
    borderTopColor: 'divider',
    backgroundColor: 'background.default',
  },
  '& tfoot th': { zIndex: 3 },
  '& td a': {
    display: 'grid',
    placeItems: 'center',
    minHeight: 32,
    fontSize: '1.0625rem',
    outlineOffset: '-3px',
    color: 'primary.main',
    '&:hover': { backgroundColor: 'primary.light' },
  },
  '& tbody tr:hover th, & tbody tr:hover td': { backgroundColor: 'action.hover' },
  '@media print': {
    overflow: 'visible',
    maxHeight: 'none',
    border: 0,
    '& table': {
      width: '100%',
      tableLayout: 'fixed',
      borderCollapse: 'collapse',
      fontSize: '8pt',
      breakInside: 'avoid',
    },
    '& th, & td': {
      position: 'static !important',
      border: '0.2mm solid #555',
      backgroundColor: '#fff !important',
      color: '#000 !important',
    },
    '& .corner': { width: NAME[language], minWidth: 0 },
    '& .group': { height: '8mm', fontSize: HEADS[language] },
    '& .group span': { whiteSpace: 'normal', lineHeight: 1.15 },
    '& .task': { width: 'auto', minWidth: 0 },
    '& .task a': { height: TALL[language].paper, py: '1mm' },
    '& .task b': { fontSize: '7pt' },
    '& .task span': { fontSize: TALL[language].print, maxWidth: '9mm' },
    '& .total': { width: '9mm', minWidth: 0 },
    '& tbody tr, & tbody th, & tbody td': {
      height: `min(5.2mm, ${SHEET[language]}mm / ${rows})`,
      lineHeight: 1,
    },
    '& tbody th, & tfoot th': {
      px: '1mm',
      py: 0,
      lineHeight: 1.05,
      fontSize: NAMES[language],
    },
    '& tfoot td': { py: 0 },
    '& td a': { minHeight: 0, fontSize: '9pt', lineHeight: 1, color: '#000' },
  },
})
