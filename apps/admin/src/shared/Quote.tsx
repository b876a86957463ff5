import type { Clause } from '@gangyao/domain'
import { Box } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { SEAL } from '../theme/colours.ts'
import { SERIF } from '../theme/theme.ts'

/** The words of the issued text, set as print, with where they stand. */
export function Quote({ clause }: { clause: Clause }) {
  const { t } = useWording()
  return (
    <Box component="figure" sx={{ m: 0 }}>
      <Box
        component="blockquote"
        lang="zh-CN"
        sx={{
          m: 0,
          pl: 2,
          borderLeft: '3px solid',
          borderColor: SEAL,
          fontFamily: SERIF,
          fontSize: '1.0625rem',
          lineHeight: 1.9,
          whiteSpace: 'pre-line',
          overflowWrap: 'anywhere',
        }}
      >
        {clause.quote}
      </Box>
      <Box component="figcaption" sx={{ mt: 1, pl: 2, color: 'text.secondary' }}>
        {t('clause.place', { path: clause.path })}
      </Box>
    </Box>
  )
}
