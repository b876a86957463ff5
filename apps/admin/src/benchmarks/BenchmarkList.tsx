import { amountOf, type Benchmark } from '@gangyao/domain'
import AddIcon from '@mui/icons-material/Add'
import { MayLink } from '../access/MayLink.tsx'
import type { Kept } from '../data/records.ts'
import { ListPage } from '../list/ListPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { targetsAgainst } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { createPath } from '../shared/paths.ts'
import { BenchmarkLink, TargetLinks } from '../shared/RecordLinks.tsx'
import { seriesOf } from './series.ts'

export function BenchmarkList() {
  const { t, title, language } = useWording()
  const book = useBook()
  return (
    <ListPage<Kept<Benchmark>>
      resource="benchmarks"
      title={t('nav.benchmarks')}
      lead={t('benchmarks.lead')}
      empty={t('benchmarks.empty')}
      actions={
        <MayLink
          permission="benchmarks.write"
          to={createPath('benchmarks')}
          startIcon={<AddIcon />}
        >
          {t('benchmarks.create')}
        </MayLink>
      }
      columns={[
        {
          label: 'benchmarks.one',
          sort: 'position',
          heading: true,
          width: '34%',
          render: (benchmark) => <BenchmarkLink benchmark={benchmark} />,
        },
        {
          label: 'benchmarks.latest',
          render: (benchmark) => {
            const latest = seriesOf(benchmark, book.periods).at(-1)
            return latest
              ? t('benchmarks.latestIs', {
                  period: title(latest.of),
                  value: amountOf(benchmark, latest.value, language),
                })
              : t('benchmarks.noValues')
          },
        },
        {
          label: 'benchmarks.targets',
          render: ({ code }) => {
            const targets = targetsAgainst(book, code)
            return targets.length > 0 ? (
              <TargetLinks targets={targets} />
            ) : (
              t('benchmarks.noTargets')
            )
          },
        },
      ]}
    />
  )
}
