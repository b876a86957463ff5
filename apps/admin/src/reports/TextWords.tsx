import { Box } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import type { ReportText } from './report.ts'

interface TextWordsProps {
  text: ReportText
  /** With how much evidence there is, where none of it is shown. */
  counted?: boolean
}

/** What was written about a task, to be read. */
export function TextWords({ text, counted = false }: TextWordsProps) {
  const { t } = useWording()
  const { narrative, noProgress, why, completedOn, evidence } = text
  const empty = narrative.trim() === '' && !noProgress && completedOn === null
  return (
    <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {empty && <Box sx={{ color: 'text.secondary' }}>{t('reports.nothingWritten')}</Box>}
      {narrative.trim() !== '' && <div>{narrative}</div>}
      {noProgress && <div>{t('reports.noProgressBecause', { why: why ?? '' })}</div>}
      {counted && evidence.length > 0 && (
        <div>{t('evidence.count', { count: evidence.length })}</div>
      )}
      {completedOn !== null && <div>{t('reports.completedDay', { day: completedOn })}</div>}
    </Box>
  )
}
