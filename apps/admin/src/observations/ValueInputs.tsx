import { formatShare, shareOf, type Target, type ValueState } from '@gangyao/domain'
import { Box } from '@mui/material'
import { AmountInput } from '../form/AmountInput.tsx'
import { RadioInput } from '../form/RadioInput.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'
import { today } from '../plan/AsOf.tsx'
import { useEntry } from './use-entry.ts'

/** The number itself, in the form its target asks for. Nothing where there is nothing to say. */
export function ValueInputs({ target, state }: { target: Target; state: ValueState }) {
  const { t, language } = useWording()
  if (state === 'missing' || state === 'not-applicable') return null
  const measure = language === 'en' ? (target.measureEn ?? target.measure) : target.measure
  if (target.kind === 'ratio') return <RatioInputs zero={state === 'zero'} />
  if (state === 'zero') return null
  if (target.kind === 'milestone') return <MilestoneInputs />
  return (
    <Box sx={{ maxWidth: 320 }}>
      <AmountInput
        source="value"
        label={t(target.kind === 'survey' ? 'field.surveyed' : 'field.value')}
        measure={measure}
        required
      />
    </Box>
  )
}

function RatioInputs({ zero }: { zero: boolean }) {
  const { t, language } = useWording()
  const { numerator, denominator } = useEntry()
  const share = shareOf(zero ? 0 : numerator, denominator)
  return (
    <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { sm: '1fr 1fr auto' } }}>
      {!zero && <AmountInput source="numerator" label={t('field.numerator')} required />}
      <AmountInput source="denominator" label={t('field.denominator')} required />
      <Box role="status" sx={{ alignSelf: 'center', minWidth: '7em', fontSize: '1.125rem' }}>
        {t('enter.share')} <strong>{share === null ? '—' : formatShare(share, language)}</strong>
      </Box>
    </Box>
  )
}

function MilestoneInputs() {
  const { t } = useWording()
  return (
    <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { sm: '1fr 1fr' } }}>
      <RadioInput
        source="value"
        label={t('field.milestone')}
        choices={[
          { value: 1, label: t('enter.isDone') },
          { value: 0, label: t('enter.isNotDone') },
        ]}
      />
      <WordsInput source="happened" type="date" label={t('field.happened')} until={today()} />
    </Box>
  )
}
