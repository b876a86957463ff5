import { type AmendmentRule, type Target, Target as TargetSchema } from '@gangyao/domain'
import { useWatch } from 'react-hook-form'
import type { Kept } from '../data/records.ts'
import { AmountInput } from '../form/AmountInput.tsx'
import { FormSection, Wide } from '../form/FormSection.tsx'
import { PickInput } from '../form/PickInput.tsx'
import { ShareInput } from '../form/ShareInput.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { BreakdownInput } from '../targets/BreakdownInput.tsx'
import { ChangeCard } from './ChangeCard.tsx'
import { ChangeClauseInputs } from './ChangeClauseInputs.tsx'
import { beforeAndAfter, type ChangeField } from './changes.ts'
import { RequirementChange } from './RequirementChange.tsx'
import { useFieldWords } from './use-field-words.ts'
import { asAmendment } from './written-amendment.ts'

interface TargetChangeCardProps {
  source: string
  target: Kept<Target>
  onRemove: () => void
}

/** What an amendment changes of one target, with the promise in words before and after. */
export function TargetChangeCard({ source, target, onRemove }: TargetChangeCardProps) {
  const { t, title } = useWording()
  const { ofTarget } = useFieldWords()
  const { amendments, plan } = useBook()
  const amendment: AmendmentRule = asAmendment(useWatch(), plan)
  const { before, after } = beforeAndAfter(target, [...amendments.values()], amendment)
  const measure = ofTarget(after, 'measure') ?? undefined
  return (
    <ChangeCard
      source={source}
      heading={`${target.code} ${title(before)}`}
      offered={offeredOf(before)}
      start={(key) => (key === 'clause' ? EMPTY_CLAUSE : fieldOf(before, key))}
      onRemove={onRemove}
    >
      {(ticked) => (
        <>
          {ticked.length > 0 && (
            <FormSection>
              {ticked.includes('value') && (
                <AmountInput
                  source={`${source}.value`}
                  label={t('changed.value')}
                  measure={measure}
                  required
                />
              )}
              {ticked.includes('upper') && (
                <AmountInput
                  source={`${source}.upper`}
                  label={t('changed.upper')}
                  measure={measure}
                  required
                />
              )}
              {ticked.includes('tolerance') && (
                <ShareInput
                  source={`${source}.tolerance`}
                  label={t('changed.tolerance')}
                  required
                />
              )}
              {ticked.includes('due') && (
                <WordsInput
                  source={`${source}.due`}
                  type="date"
                  label={t('changed.due')}
                  required
                />
              )}
              {ticked.includes('obligation') && (
                <PickInput
                  source={`${source}.obligation`}
                  label={t('changed.obligation')}
                  required
                  choices={TargetSchema.shape.obligation.options.map((one) => ({
                    value: one,
                    label: t(`obligation.${one}`),
                  }))}
                />
              )}
              {ticked.includes('measure') && (
                <>
                  <WordsInput source={`${source}.measure`} label={t('changed.measure')} required />
                  <WordsInput source={`${source}.measureEn`} label={t('field.measureEn')} />
                </>
              )}
              {ticked.includes('title') && (
                <Wide>
                  <FormSection>
                    <WordsInput
                      source={`${source}.title`}
                      label={t('changed.title')}
                      required
                      long
                    />
                    <WordsInput source={`${source}.titleEn`} label={t('field.titleEn')} long />
                  </FormSection>
                </Wide>
              )}
              {ticked.includes('breakdown') && (
                <Wide>
                  <BreakdownInput source={`${source}.breakdown`} rule={after} />
                </Wide>
              )}
              {ticked.includes('clause') && <ChangeClauseInputs source={`${source}.clause`} />}
            </FormSection>
          )}
          <RequirementChange before={before} after={after} />
        </>
      )}
    </ChangeCard>
  )
}

const EMPTY_CLAUSE = { path: null, quote: null }

/** What may be changed of a target, and makes sense for it. */
function offeredOf({ comparator, value, recurrence, kind }: Target): ChangeField[] {
  const fields: readonly [ChangeField, boolean][] = [
    ['value', value !== null && kind !== 'milestone'],
    ['upper', comparator === 'between'],
    ['tolerance', comparator === 'about'],
    ['due', recurrence === 'once'],
    ['breakdown', value !== null && kind !== 'milestone'],
    ['title', true],
    ['measure', true],
    ['obligation', true],
    ['clause', true],
  ]
  return fields.flatMap(([field, offered]) => (offered ? [field] : []))
}

const fieldOf = (record: object, key: string): unknown =>
  Object.entries(record).find(([name]) => name === key)?.[1]
