import { type CurrentObservation, type Observation, type Target, valueWords } from '@gangyao/domain'
import { Box } from '@mui/material'
import type { Kept } from '../data/records.ts'
import type { Column } from '../list/columns.ts'
import { useWording, type Wording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { TargetLink } from '../shared/RecordLinks.tsx'
import { ObservationActions } from './ObservationActions.tsx'
import { PublicationMark } from './PublicationMark.tsx'
import { categoryName, entityName } from './part-names.ts'
import { publicationOf } from './publication.ts'

/** How values are listed; on a target's own page without naming the target. */
export function useObservationColumns({
  ofTarget = false,
} = {}): Column<Kept<CurrentObservation>>[] {
  const wording = useWording()
  const { title, name } = wording
  const book = useBook()
  const { targets, periods, units } = book

  const period = (observation: Observation) => {
    const found = periods.get(observation.period)
    return found ? title(found) : observation.period
  }
  /** Its period, and whose it is where that is not the district. */
  const place = (observation: Observation) =>
    [
      period(observation),
      entityName(book, wording, observation),
      categoryName(book, wording, observation),
    ]
      .filter(Boolean)
      .join(' · ')
  const named: Column<Kept<CurrentObservation>> = {
    label: 'field.target',
    sort: 'target',
    heading: true,
    width: '20%',
    render: (observation) => {
      const target = targets.get(observation.target)
      return target ? <TargetLink target={target} /> : observation.target
    },
  }
  const columns: Column<Kept<CurrentObservation>>[] = [
    {
      label: 'field.period',
      sort: 'period',
      heading: ofTarget,
      onCard: 'bare',
      render: place,
    },
    {
      label: 'field.value',
      align: 'right',
      render: (observation) => <ValueWords observation={observation} />,
    },
    {
      label: 'field.reportingUnit',
      sort: 'unit',
      render: ({ unit: code, recordedAt, recordedBy }) => {
        const unit = units.get(code)
        return (
          <>
            {unit ? name(unit) : code}
            <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
              {localDay(recordedAt)} {recordedBy}
            </Box>
          </>
        )
      },
    },
    {
      label: 'field.publication',
      onCard: 'bare',
      render: (observation) => <PublicationMark publication={publicationOf(observation)} />,
    },
    {
      label: 'field.actions',
      onCard: 'bare',
      render: (observation) => (
        <ObservationActions
          observation={observation}
          what={whatOf(observation, targets.get(observation.target), place(observation), wording)}
        />
      ),
    },
  ]
  return ofTarget ? columns : [named, ...columns]
}

/** A value named in one line: `培训科学教师 · 2024 年 · 46 名`. */
export function whatOf(
  observation: Observation,
  target: Target | undefined,
  period: string,
  { t, title, language }: Wording,
): string {
  const value = target && valueWords(observation, target, language)
  return [target && title(target), period, value ?? t(`stateChoice.${observation.state}`)]
    .filter(Boolean)
    .join(' · ')
}

function ValueWords({ observation }: { observation: Observation }) {
  const { t, language } = useWording()
  const target = useBook().targets.get(observation.target)
  const words = target && valueWords(observation, target, language)
  // “Not done” says what a report of zero says.
  const plain =
    observation.state === 'reported' ||
    (observation.state === 'zero' && target?.kind === 'milestone')
  const remark = plain ? null : t(`state.${observation.state}`)
  return (
    <Box component="span" sx={{ display: 'inline-block', minWidth: '4em', fontWeight: 600 }}>
      {words}
      {observation.source === 'counted' && (
        <Box component="span" sx={{ color: 'info.main', fontWeight: 400, whiteSpace: 'nowrap' }}>
          {` ${t('source.counted')}`}
        </Box>
      )}
      {remark && (
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
          {words ? ` ${remark}` : remark}
        </Box>
      )}
    </Box>
  )
}

/** The calendar day of an instant, on this computer's clock. */
const localDay = (instant: string) => new Date(instant).toLocaleDateString('sv-SE')
