import PrintIcon from '@mui/icons-material/PrintOutlined'
import { Alert, Box, Button } from '@mui/material'
import useMediaQuery from '@mui/material/useMediaQuery'
import { NARROW } from '../list/narrow.ts'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { Page } from '../shared/Page.tsx'
import { Legend } from './Legend.tsx'
import { MatrixFilters } from './MatrixFilters.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { buildMatrix } from './matrix.ts'
import { UnitDuties } from './UnitDuties.tsx'
import { useMatrixChoice } from './use-matrix-choice.ts'

/** 责任分工表: which unit has which part in which task. */
export function MatrixPage() {
  const { t, title } = useWording()
  const book = useBook()
  const { choice } = useMatrixChoice()
  // Paper is wide: a phone prints the table too.
  const narrow = useMediaQuery(`screen and ${NARROW}`, { noSsr: true })
  const matrix = buildMatrix(book, choice)
  return (
    <Page
      title={t('matrix.title')}
      lead={t('matrix.lead', { plan: title(book.plan), day: choice.on })}
      actions={
        !narrow && (
          <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => window.print()}>
            {t('matrix.print')}
          </Button>
        )
      }
    >
      <MatrixFilters />
      {matrix.rows.length === 0 ? (
        <Alert severity="info">{t('matrix.nothing')}</Alert>
      ) : narrow ? (
        <UnitDuties matrix={matrix} />
      ) : (
        <Box>
          <Legend />
          <MatrixTable matrix={matrix} />
        </Box>
      )}
    </Page>
  )
}
