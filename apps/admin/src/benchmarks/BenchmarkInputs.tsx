import { PeriodType } from '@gangyao/domain'
import { AmountInput } from '../form/AmountInput.tsx'
import { FormSection, Wide } from '../form/FormSection.tsx'
import { HeadingInputs } from '../form/HeadingInputs.tsx'
import { PickInput } from '../form/PickInput.tsx'
import { RowsInput } from '../form/RowsInput.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'

export function BenchmarkInputs() {
  const { t, title } = useWording()
  const { periods } = useBook()
  const all = [...periods.values()]
  const choices = PeriodType.options.flatMap((type) =>
    all
      .filter((period) => period.type === type)
      .map((period) => ({
        value: period.code,
        label: title(period),
        group: t(`periodType.${type}`),
      })),
  )
  return (
    <>
      <HeadingInputs codeHelp="benchmarks.codeHelp" />
      <FormSection>
        <WordsInput
          source="measure"
          label={t('field.measure')}
          help={t('form.measureHelp')}
          required
        />
        <WordsInput source="measureEn" label={t('field.measureEn')} />
        <Wide>
          <WordsInput
            source="source"
            label={t('benchmarks.source')}
            help={t('benchmarks.sourceHelp')}
          />
        </Wide>
      </FormSection>
      <FormSection title={t('benchmarks.values')}>
        <Wide>
          <RowsInput
            source="values"
            label={t('benchmarks.values')}
            newRow={{ period: null, value: null, source: null }}
            add={t('benchmarks.add')}
            empty={t('benchmarks.noValues')}
            columns={[
              {
                field: 'period',
                label: t('field.period'),
                required: true,
                width: '30%',
                input: (props) => <PickInput {...props} choices={choices} />,
              },
              {
                field: 'value',
                label: t('field.value'),
                required: true,
                width: '22%',
                input: (props) => <AmountInput {...props} />,
              },
              {
                field: 'source',
                label: t('benchmarks.valueSource'),
                input: (props) => <WordsInput {...props} />,
              },
            ]}
          />
        </Wide>
      </FormSection>
    </>
  )
}
