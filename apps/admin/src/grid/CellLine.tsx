import { valueWords } from '@gangyao/domain'
import { Box } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { publicationOf } from '../observations/publication.ts'
import type { Headings } from './clipboard.ts'
import { faultWords } from './fault-words.ts'
import type { Sheet } from './sheet.ts'
import type { DraftHandle } from './use-draft.ts'
import type { Selection } from './use-selection.ts'

interface CellLineProps {
  sheet: Sheet
  headings: Headings
  draft: DraftHandle
  selection: Selection
}

/** About the cell where the keyboard is: whose it is, what is stored, what was counted, what is wrong. */
export function CellLine({ sheet, headings, draft, selection }: CellLineProps) {
  const wording = useWording()
  const { t, language } = wording
  const { row, column } = selection.range.to
  const cell = sheet.cells[row]?.[column]
  if (!cell) return null
  const { stored, counted, owed } = cell
  const words = (value: NonNullable<typeof stored>) =>
    valueWords(value, sheet.target, language) ?? t(`stateChoice.${value.state}`)
  const faults = draft.at.get(cell.key)?.faults ?? []
  return (
    <Box sx={{ flex: '1 1 20em', minWidth: 0 }}>
      <Box component="strong" sx={{ mr: 1.5 }}>
        {headings.rows[row]} · {headings.columns[column]}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary', '& > span': { mr: 1.5 } }}>
        {!owed && <span>{t('grid.notOwed')}</span>}
        {stored && (
          <span>
            {t('grid.stored', {
              value: words(stored),
              publication: t(`publication.${publicationOf(stored)}`),
            })}
          </span>
        )}
        {counted && <span>{t('grid.countedIs', { value: words(counted) })}</span>}
        {owed && !stored && !counted && <span>{t('grid.nothingStored')}</span>}
      </Box>
      {faults.length > 0 && (
        <Box sx={{ color: 'error.main' }}>
          {faults.map((fault) => faultWords(fault, wording)).join(' ')}
        </Box>
      )}
    </Box>
  )
}
