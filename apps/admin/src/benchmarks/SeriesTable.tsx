import { amountOf, type Benchmark } from '@gangyao/domain'
import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { seriesOf } from './series.ts'

/** What was published, period by period, and where. */
export function SeriesTable({ benchmark }: { benchmark: Benchmark }) {
  const { t, title, language } = useWording()
  const { periods } = useBook()
  const points = seriesOf(benchmark, periods)
  const sourced = points.some(({ source }) => source)
  return (
    <Table size="small" aria-label={t('benchmarks.values')}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ pl: { xs: 2, sm: 2.5 } }}>{t('field.period')}</TableCell>
          <TableCell align="right">{t('field.value')}</TableCell>
          {sourced && <TableCell>{t('benchmarks.valueSource')}</TableCell>}
        </TableRow>
      </TableHead>
      <TableBody>
        {points.map(({ of, value, source }) => (
          <TableRow key={of.code}>
            <TableCell component="th" scope="row" sx={{ pl: { xs: 2, sm: 2.5 } }}>
              {title(of)}
            </TableCell>
            <TableCell align="right" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
              {amountOf(benchmark, value, language)}
            </TableCell>
            {sourced && <TableCell sx={{ overflowWrap: 'anywhere' }}>{source}</TableCell>}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
