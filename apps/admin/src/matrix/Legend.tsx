import { Box } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { SIGNS } from './matrix.ts'

/** What the signs mean. */
export function Legend() {
  const { t } = useWording()
  return (
    <Box
      component="ul"
      aria-label={t('matrix.legend')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 3,
        m: 0,
        mb: 1,
        p: 0,
        listStyle: 'none',
        color: 'text.secondary',
        '@media print': { fontSize: '9pt', mb: '2mm' },
      }}
    >
      {(['lead', 'responsible', 'member'] as const).map((mark) => (
        <li key={mark}>
          <span aria-hidden>{SIGNS[mark]}</span> {t(`mark.${mark}`)}
        </li>
      ))}
      <Box component="li" className="no-print">
        {t('matrix.keys')}
      </Box>
    </Box>
  )
}
