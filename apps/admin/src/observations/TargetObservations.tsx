import type { CurrentObservation, Observation, Target } from '@gangyao/domain'
import { Button, Typography } from '@mui/material'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useState } from 'react'
import { ListContextProvider, useList } from 'react-admin'
import type { Kept } from '../data/records.ts'
import { NARROW } from '../list/narrow.ts'
import { RecordCards } from '../list/RecordCards.tsx'
import { RecordTable } from '../list/RecordTable.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { useObservations } from '../plan/use-figures.ts'
import { PublishButton } from '../publishing/PublishButton.tsx'
import { Panel } from '../shared/Panel.tsx'
import { publicationOf } from './publication.ts'
import { useObservationColumns, whatOf } from './use-observation-columns.tsx'

/** The values given for a target, newest period first. */
export function TargetObservations({ target }: { target: Kept<Target> }) {
  const wording = useWording()
  const { t, title } = wording
  const { periods } = useBook()
  const observations = useObservations()
  const own = (observations ?? []).filter((one) => one.target === target.code)
  const start = (one: Observation) => periods.get(one.period)?.start ?? ''
  own.sort((one, other) => start(other).localeCompare(start(one)))
  const drafts = own.filter((one) => publicationOf(one) !== 'published')
  return (
    <Panel
      title={t('observations.ofTarget')}
      flush={own.length > 0}
      aside={
        drafts.length > 1 && (
          <PublishButton
            size="small"
            values={drafts}
            label={t('publish.all', { smart_count: drafts.length })}
            what={drafts.map((draft) => {
              const period = periods.get(draft.period)
              return (
                <div key={draft.id}>
                  {whatOf(draft, target, period ? title(period) : draft.period, wording)}
                </div>
              )
            })}
          />
        )
      }
    >
      {own.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{t('observations.noneOfTarget')}</Typography>
      ) : (
        <Values values={own} />
      )}
    </Panel>
  )
}

/** More values than this are shown only when asked for. */
const AT_FIRST = 10

function Values({ values }: { values: Kept<CurrentObservation>[] }) {
  const { t } = useWording()
  const narrow = useMediaQuery(NARROW, { noSsr: true })
  const [all, setAll] = useState(false)
  const shown = all ? values : values.slice(0, AT_FIRST)
  const list = useList({ data: shown, perPage: AT_FIRST + values.length })
  const columns = useObservationColumns({ ofTarget: true }).map(({ sort: _, ...column }) => column)
  const Records = narrow ? RecordCards : RecordTable
  return (
    <ListContextProvider value={list}>
      <Records<Kept<CurrentObservation>> label={t('observations.ofTarget')} columns={columns} />
      {values.length > shown.length && (
        <Button sx={{ m: 1 }} onClick={() => setAll(true)}>
          {t('parts.showAll', { count: values.length })}
        </Button>
      )}
    </ListContextProvider>
  )
}
