import { Accumulation, Comparator, Recurrence, Target, ValueKind } from '@gangyao/domain'
import { useWatch } from 'react-hook-form'
import { AmountInput } from '../form/AmountInput.tsx'
import { FormSection } from '../form/FormSection.tsx'
import { ClauseInputs, HeadingInputs } from '../form/HeadingInputs.tsx'
import { PickInput } from '../form/PickInput.tsx'
import { ShareInput } from '../form/ShareInput.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { BreakdownSection } from './BreakdownSection.tsx'
import { HolderInputs } from './HolderInputs.tsx'
import { InterpretationInputs } from './InterpretationInputs.tsx'
import { MoreInputs } from './MoreInputs.tsx'
import { RequirementPreview } from './RequirementPreview.tsx'
import { ScopeInputs } from './ScopeInputs.tsx'

export function TargetInputs() {
  return (
    <>
      <HeadingInputs />
      <HolderInputs />
      <PromiseInputs />
      <CountingInputs />
      <ScopeInputs />
      <RequirementPreview />
      <BreakdownSection />
      <InterpretationInputs />
      <ClauseInputs />
      <MoreInputs />
    </>
  )
}

function PromiseInputs() {
  const { t } = useWording()
  const comparator: Comparator | undefined = useWatch({ name: 'comparator' })
  return (
    <FormSection title={t('targets.promise')}>
      <PickInput
        source="kind"
        label={t('field.valueKind')}
        required
        choices={ValueKind.options.map((kind) => ({ value: kind, label: t(`valueKind.${kind}`) }))}
      />
      <PickInput
        source="comparator"
        label={t('field.comparator')}
        required
        choices={Comparator.options.map((one) => ({ value: one, label: t(`comparator.${one}`) }))}
      />
      <AmountInput source="value" label={t('field.promised')} help={t('form.percentHelp')} />
      <ComparedInput comparator={comparator} />
      <WordsInput
        source="measure"
        label={t('field.measure')}
        help={t('form.measureHelp')}
        required
      />
      <WordsInput source="measureEn" label={t('field.measureEn')} />
    </FormSection>
  )
}

/** What one way of comparing needs besides the value. */
function ComparedInput({ comparator }: { comparator: Comparator | undefined }) {
  const { t, title } = useWording()
  const { benchmarks } = useBook()
  switch (comparator) {
    case 'between':
      return <AmountInput source="upper" label={t('field.upper')} required />
    case 'about':
      return (
        <ShareInput
          source="tolerance"
          label={t('changed.tolerance')}
          help={t('targets.toleranceHelp')}
        />
      )
    case 'benchmark':
      return (
        <PickInput
          source="benchmark"
          label={t('benchmarks.one')}
          required
          choices={[...benchmarks.values()].map((benchmark) => ({
            value: benchmark.code,
            label: title(benchmark),
          }))}
        />
      )
    default:
      return <span />
  }
}

function CountingInputs() {
  const { t } = useWording()
  const recurrence: Recurrence | undefined = useWatch({ name: 'recurrence' })
  return (
    <FormSection title={t('targets.counting')}>
      <PickInput
        source="recurrence"
        label={t('field.recurrence')}
        required
        choices={Recurrence.options.map((one) => ({ value: one, label: t(`recurrence.${one}`) }))}
      />
      {recurrence === 'once' ? (
        <WordsInput source="due" type="date" label={t('field.due')} help={t('form.dueHelp')} />
      ) : (
        <span />
      )}
      <PickInput
        source="accumulation"
        label={t('field.accumulation')}
        required
        choices={Accumulation.options.map((one) => ({
          value: one,
          label: t(`accumulation.${one}`),
        }))}
      />
      <PickInput
        source="pace"
        label={t('field.pace')}
        required
        choices={Target.shape.pace.options.map((one) => ({ value: one, label: t(`pace.${one}`) }))}
      />
      <PickInput
        source="obligation"
        label={t('field.obligation')}
        required
        choices={Target.shape.obligation.options.map((one) => ({
          value: one,
          label: t(`obligation.${one}`),
        }))}
      />
    </FormSection>
  )
}
