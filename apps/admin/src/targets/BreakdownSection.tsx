import type { Target } from '@gangyao/domain'
import { useWatch } from 'react-hook-form'
import { FormSection, Wide } from '../form/FormSection.tsx'
import { useWording } from '../messages/use-wording.ts'
import { BreakdownInput } from './BreakdownInput.tsx'

/** The breakdown of the target that is in the form. */
export function BreakdownSection() {
  const { t } = useWording()
  const [recurrence, accumulation, kind, value, measure, measureEn, due]: [
    Target['recurrence']?,
    Target['accumulation']?,
    Target['kind']?,
    (number | null)?,
    (string | null)?,
    (string | null)?,
    (string | null)?,
  ] = useWatch({
    name: ['recurrence', 'accumulation', 'kind', 'value', 'measure', 'measureEn', 'due'],
  })
  return (
    <FormSection title={t('breakdown.title')}>
      <Wide>
        <BreakdownInput
          source="breakdown"
          rule={{
            recurrence: recurrence ?? 'plan',
            accumulation: accumulation ?? 'increment',
            kind: kind ?? 'number',
            value: value ?? null,
            measure: measure ?? '',
            measureEn: measureEn ?? null,
            due: due ?? null,
          }}
        />
      </Wide>
    </FormSection>
  )
}
