import {
  type CurrentObservation,
  entitiesOn,
  isPerEntity,
  registerOf,
  type Target,
  type ValueState,
  valueWords,
} from '@gangyao/domain'
import { Alert, Box } from '@mui/material'
import { useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import type { Kept } from '../data/records.ts'
import { PickInput } from '../form/PickInput.tsx'
import { RadioInput } from '../form/RadioInput.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'
import { today } from '../plan/AsOf.tsx'
import { useBook } from '../plan/PlanProvider.tsx'
import { EmptyRegister } from '../registers/EmptyRegister.tsx'
import { categoriesOf } from './categories.ts'
import {
  alreadyThere,
  type Entry,
  entitiesFor,
  inputOf,
  NOTHING,
  periodsFor,
  reportOf,
  ruleFor,
} from './entry.ts'
import { publicationOf } from './publication.ts'
import { ReasonInput } from './ReasonInput.tsx'
import { useEntry } from './use-entry.ts'
import { useUnitChoices } from './use-unit-choices.ts'
import { ValueInputs } from './ValueInputs.tsx'

interface EntryInputsProps {
  target: Kept<Target>
  observations: readonly Kept<CurrentObservation>[]
}

/** For which period and unit, and how much. */
export function EntryInputs({ target, observations }: EntryInputsProps) {
  const { t, title } = useWording()
  const book = useBook()
  const entry = useEntry()
  const rule = ruleFor(book, target, entry.period, today())
  const units = useUnitChoices(target, entry.period)
  const periods = periodsFor(book, target, today()).map((period) => ({
    value: period.code,
    label: title(period),
    group: t(`periodType.${period.type}`),
  }))
  const categories = categoriesOf(target).map((category) => ({
    value: category.code,
    label: title(category),
    group: title(category.dimension),
  }))
  return (
    <>
      <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        <PickInput source="period" label={t('field.period')} choices={periods} required />
        <PickInput source="unit" label={t('field.reportingUnit')} choices={units} required />
        {isPerEntity(rule) && <EntityInput target={rule} period={entry.period} />}
        {categories.length > 0 && (
          <PickInput
            source="dimension"
            label={t('field.category')}
            choices={categories}
            none={t('enter.undivided')}
            empty=""
          />
        )}
      </Box>
      <AlreadyThere target={target} observations={observations} />
      <RadioInput
        source="state"
        label={t('field.state')}
        choices={STATES.map((value) => ({ value, label: t(`stateChoice.${value}`) }))}
      />
      <ValueInputs target={rule} state={entry.state} />
      <ReasonInput target={target} observations={observations} />
      <WordsInput source="note" label={t('field.note')} long help={t('enter.noteHelp')} />
    </>
  )
}

/** What is most often reported comes first. */
const STATES: readonly ValueState[] = ['reported', 'zero', 'estimated', 'missing', 'not-applicable']

function EntityInput({ target, period }: { target: Kept<Target>; period: string }) {
  const { t, title, name } = useWording()
  const book = useBook()
  const entities = entitiesFor(book, target, book.periods.get(period))
  const register = registerOf(target, [...book.registers.values()])
  const heading = register ? title(register) : t('field.entity')
  if (!register || entitiesOn(register, book.plan.end).length === 0)
    return (
      <Alert severity="warning" sx={{ gridColumn: '1 / -1' }}>
        <EmptyRegister register={register} />
      </Alert>
    )
  return (
    <PickInput
      source="entity"
      label={heading}
      empty=""
      required
      choices={entities.map((entity) => ({ value: entity.code, label: name(entity) }))}
    />
  )
}

/** Says that a value is there already, and starts from it: saving corrects it. */
function AlreadyThere({ target, observations }: EntryInputsProps) {
  const { t, language } = useWording()
  const entry = useEntry()
  const rule = ruleFor(useBook(), target, entry.period, today())
  const before = alreadyThere(observations, inputOf(entry, rule))
  useStartFrom(before)
  if (!before) return null
  const words = valueWords(before, target, language) ?? t(`stateChoice.${before.state}`)
  return <Alert severity="info">{t(ALREADY[publicationOf(before)], { value: words })}</Alert>
}

const ALREADY = {
  draft: 'enter.alreadyThere',
  published: 'enter.alreadyPublished',
  changed: 'enter.alreadyChanged',
} as const

/** Takes up the value that is there, and lets go of it again where the next choice has none. */
function useStartFrom(before: Kept<CurrentObservation> | undefined) {
  const { reset, getValues } = useFormContext<Entry>()
  const last = useRef(before?.id)
  useEffect(() => {
    if (last.current === before?.id) return
    last.current = before?.id
    reset({ ...getValues(), ...reportOf(before ?? NOTHING) })
  }, [before, reset, getValues])
}
