import type { CurrentObservation, Target } from '@gangyao/domain'
import { Alert, Card } from '@mui/material'
import { useMemo, useState } from 'react'
import { useOwnUnits } from '../access/use-may.ts'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { categoriesOf } from '../observations/categories.ts'
import { useUnitChoices } from '../observations/use-unit-choices.ts'
import { today } from '../plan/AsOf.tsx'
import { useBook } from '../plan/PlanProvider.tsx'
import { useObservations } from '../plan/use-figures.ts'
import { EmptyRegister } from '../registers/EmptyRegister.tsx'
import { Loading } from '../shared/Loading.tsx'
import { GridChoices } from './GridChoices.tsx'
import { GridWork } from './GridWork.tsx'
import { buildSheet } from './sheet.ts'
import { gridChoice, type useGridParams } from './use-grid-choice.ts'
import { useStateWords } from './use-state-words.ts'

interface TargetGridProps extends Pick<ReturnType<typeof useGridParams>, 'params' | 'choose'> {
  target: Kept<Target>
}

/** The grid of a target, with its choices above it. */
export function TargetGrid({ target, params, choose }: TargetGridProps) {
  const { t, title } = useWording()
  const book = useBook()
  const words = useStateWords()
  const { observations, keep } = useNewest(target)
  const units = useUnitChoices(target, '')
  const own = useOwnUnits()
  const choice = observations && gridChoice(book, target, observations, params, own)
  const { unit = '', every, dimension = '' } = choice ?? {}
  const sheet = useMemo(
    () =>
      observations && every
        ? buildSheet(book, { target, unit, dimension, every }, observations, today(), words)
        : undefined,
    [book, target, unit, dimension, every, observations, words],
  )
  if (!choice || !observations) return <Loading />
  const choices = (
    <GridChoices
      {...choice}
      units={units}
      categories={categoriesOf(target).map((category) => ({
        value: category.code,
        label: title(category),
        group: title(category.dimension),
      }))}
      onChoose={choose}
    />
  )
  const nothing = whyNothing()
  if (nothing)
    return (
      <Card>
        {choices}
        <Alert severity="info" sx={{ borderRadius: 0 }}>
          {nothing}
        </Alert>
      </Card>
    )
  return (
    sheet && (
      <GridWork
        key={JSON.stringify([unit, every, dimension])}
        sheet={sheet}
        observations={observations}
        onSaved={keep}
        choices={choices}
      />
    )
  )

  function whyNothing() {
    if (unit === '') return t('grid.chooseUnitFirst')
    if (!sheet || sheet.columns.length === 0) return t('grid.notBegun')
    if (sheet.rows.length > 0) return null
    return <EmptyRegister register={sheet.register} />
  }
}

/** The values of a target, with what was just saved before the lists are read again. */
function useNewest(target: Kept<Target>) {
  const read = useObservations({ target: target.code })
  const [saved, setSaved] = useState<ReadonlyMap<string, Kept<CurrentObservation>>>(new Map())
  const observations = useMemo(() => {
    if (!read || saved.size === 0) return read
    const newest = new Map(saved)
    for (const one of read)
      if (one.version >= (newest.get(one.id)?.version ?? 0)) newest.set(one.id, one)
    return [...newest.values()]
  }, [read, saved])
  const keep = (rows: readonly Kept<CurrentObservation>[]) =>
    setSaved((before) => new Map([...before, ...rows.map((row) => [row.id, row] as const)]))
  return { observations, keep }
}
