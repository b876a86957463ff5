import { type Assessment, amountOf, formatNumber, type Target } from '@gangyao/domain'
import { Box, Stack, Typography } from '@mui/material'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { AsOfField } from '../plan/AsOfField.tsx'
import { LightChip } from '../shared/LightChip.tsx'
import { Panel } from '../shared/Panel.tsx'
import { PartsTable } from './PartsTable.tsx'

interface StandingProps {
  assessment: Assessment
  target: Kept<Target>
}

/** How a target stands: its light, why, the figures, and each duty it is made of. */
export function Standing({ assessment, target }: StandingProps) {
  const { t, say, language } = useWording()
  const { light, label, rule, required, expected, actual, measure, parts } = assessment
  const single = parts.length <= 1
  const amount = (value: number | null) => {
    if (value === null) return t('figure.none')
    if (single) return amountOf(target, value, language)
    return `${formatNumber(value, language)} ${say(measure)}`
  }
  return (
    <Panel
      title={t('standing.title')}
      aside={
        <Stack direction="row" className="no-print" sx={{ gap: 1.5, flexWrap: 'wrap' }}>
          <AsOfField />
        </Stack>
      }
      flush
    >
      <Box sx={{ px: { xs: 2, sm: 2.5 }, pb: 2.5 }}>
        <Stack direction="row" sx={{ gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap' }}>
          <LightChip light={light} label={label} />
          <Typography sx={{ flex: '1 1 18em' }}>{say(assessment.sentence)}</Typography>
        </Stack>
        <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
          {t('standing.because', { rule: t(`rule.${rule}`) })}
        </Typography>
        <Box
          component="dl"
          sx={{
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
            gap: 2,
            mt: 2.5,
            mb: 0,
            maxWidth: 560,
          }}
        >
          <Figure name={t(single ? 'figure.actual' : 'figure.partsMet')} value={amount(actual)} />
          <Figure
            name={t(single ? 'figure.expected' : 'figure.partsDue')}
            value={amount(expected)}
          />
          <Figure
            name={t(single ? 'figure.required' : 'figure.partsInAll')}
            value={amount(required)}
          />
        </Box>
      </Box>
      {!single && <PartsTable parts={parts} target={target} />}
    </Panel>
  )
}

const Figure = ({ name, value }: { name: string; value: string }) => (
  <Box>
    <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
      {name}
    </Box>
    <Box component="dd" sx={{ m: 0, fontSize: '1.375rem', fontWeight: 600, lineHeight: 1.4 }}>
      {value}
    </Box>
  </Box>
)
