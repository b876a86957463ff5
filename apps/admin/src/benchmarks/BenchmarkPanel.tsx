import type { Target } from '@gangyao/domain'
import { Typography } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { Panel } from '../shared/Panel.tsx'
import { editPath } from '../shared/paths.ts'
import { BenchmarkLink } from '../shared/RecordLinks.tsx'
import { SeriesTable } from './SeriesTable.tsx'

/** The outside series a target is held against, on the target's own page. */
export function BenchmarkPanel({ target }: { target: Pick<Target, 'benchmark'> }) {
  const { t } = useWording()
  const { benchmarks } = useBook()
  const benchmark = target.benchmark === null ? undefined : benchmarks.get(target.benchmark)
  if (!benchmark) return null
  const silent = benchmark.values.length === 0
  return (
    <Panel
      title={t('benchmarks.one')}
      flush={!silent}
      aside={<BenchmarkLink benchmark={benchmark} />}
    >
      {silent ? (
        <>
          <Typography sx={{ color: 'text.secondary', mb: 1 }}>{t('benchmarks.silent')}</Typography>
          <ButtonLink to={editPath('benchmarks', benchmark.id)} variant="outlined">
            {t('benchmarks.enter')}
          </ButtonLink>
        </>
      ) : (
        <SeriesTable benchmark={benchmark} />
      )}
    </Panel>
  )
}
