import type { Difference } from '@gangyao/domain'
import ArrowForward from '@mui/icons-material/ArrowForward'
import { Box, Typography } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { Hidden } from '../shared/Hidden.tsx'
import { differencesOf, type Recorded, type ValueWords, valueText } from './differences.ts'

/** What changed, field by field: before and after, in words. */
export function DifferenceList({ recorded }: { recorded: Recorded }) {
  const { t, say } = useWording()
  const differences = differencesOf(recorded)
  if (differences.length === 0)
    return <Typography sx={{ color: 'text.secondary' }}>{t('audit.noDifference')}</Typography>
  return (
    <Box component="dl" sx={LIST}>
      {differences.map((difference) => (
        <Box key={difference.path.join(' ')} sx={{ display: 'contents' }}>
          <dt>{say(difference.label)}</dt>
          <dd>
            <Change difference={difference} />
          </dd>
        </Box>
      ))}
    </Box>
  )
}

function Change({ difference: { kind, path, before, after } }: { difference: Difference }) {
  const { t, name, language } = useWording()
  const { units } = useBook()
  const words: ValueWords = {
    nothing: t('audit.nothing'),
    yes: t('audit.yes'),
    no: t('audit.no'),
    more: (count) => t('audit.moreValues', { count }),
    tooLarge: (bytes) => t('audit.tooLarge', { bytes }),
    known: (field, value) => {
      const unit = field === 'unit' ? units.get(String(value)) : undefined
      return unit && name(unit)
    },
  }
  const text = (value: unknown) => valueText(path.at(-1) ?? '', value, language, words)
  return (
    <>
      {kind !== 'added' && (
        <Box component="del" sx={{ color: 'text.secondary', textDecoration: 'none' }}>
          {text(before)}
        </Box>
      )}
      {kind === 'changed' && (
        <ArrowForward aria-hidden sx={{ fontSize: 17, mx: 0.75, verticalAlign: '-0.15em' }} />
      )}
      {kind === 'removed' ? (
        <Box component="span" sx={{ color: 'error.main', ml: 1 }}>
          {t('audit.removed')}
        </Box>
      ) : (
        <>
          {kind === 'changed' && <Hidden>{t('history.became')}</Hidden>}
          <Box component="ins" sx={{ fontWeight: 600, textDecoration: 'none' }}>
            {text(after)}
          </Box>
        </>
      )}
    </>
  )
}

const LIST = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: 'minmax(7em, 14em) 1fr' },
  columnGap: 3,
  rowGap: { xs: 0.25, sm: 1 },
  '& dt': { color: 'text.secondary', overflowWrap: 'anywhere' },
  '& dt::first-letter': { textTransform: 'uppercase' },
  '& dd': { m: 0, mb: { xs: 1.25, sm: 0 }, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
}
