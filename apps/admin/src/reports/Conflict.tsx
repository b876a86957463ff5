import { Alert, Box, Button, Typography } from '@mui/material'
import { localMoment } from '../history/local-moment.ts'
import { useWording } from '../messages/use-wording.ts'
import { type Report, type ReportText, textOf } from './report.ts'
import { TextWords } from './TextWords.tsx'

interface ConflictProps {
  mine: ReportText
  theirs: Report
  onMine: () => void
  onTheirs: () => void
}

/** Somebody else saved first: both texts, and the choice. */
export function Conflict({ mine, theirs, onMine, onTheirs }: ConflictProps) {
  const { t } = useWording()
  const who = theirs.text?.savedBy ?? ''
  const when = theirs.text ? localMoment(theirs.text.savedAt) : ''
  return (
    <Alert severity="error" sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <Typography sx={{ fontWeight: 600, mb: 1 }}>
        {t('reports.conflict', { who, when })}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        <section>
          <Typography variant="h3" component="h3">
            {t('reports.mine')}
          </Typography>
          <TextWords text={mine} counted />
          <Button variant="outlined" sx={{ mt: 1 }} onClick={onMine}>
            {t('reports.keepMine')}
          </Button>
        </section>
        <section>
          <Typography variant="h3" component="h3">
            {t('reports.theirs')}
          </Typography>
          <TextWords text={textOf(theirs)} counted />
          <Button variant="outlined" sx={{ mt: 1 }} onClick={onTheirs}>
            {t('reports.takeTheirs')}
          </Button>
        </section>
      </Box>
    </Alert>
  )
}
