import { LIGHT_NAMES, type PlanSummary, WORST_FIRST } from '@gangyao/domain'
import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import useMediaQuery from '@mui/material/useMediaQuery'
import { NARROW } from '../list/narrow.ts'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { LightChip } from '../shared/LightChip.tsx'
import { LightCounts } from '../shared/LightCounts.tsx'
import { Panel } from '../shared/Panel.tsx'
import { UnitLink } from '../shared/RecordLinks.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { worstFirst } from './worst-first.ts'

/** The units that lead targets, the worst placed first. */
export function ByLeadUnit({ summary }: { summary: PlanSummary }) {
  const { t } = useWording()
  const { units } = useBook()
  const narrow = useMediaQuery(NARROW, { noSsr: true })
  const rows = worstFirst(summary.units.filter(({ total }) => total > 0)).flatMap((entry) => {
    const unit = units.get(entry.unit)
    return unit ? [{ ...entry, unit }] : []
  })
  return (
    <Panel title={t('dashboard.byUnit')} flush>
      {narrow ? (
        <RowList>
          {rows.map(({ unit, counts, total }) => (
            <RowListItem key={unit.code}>
              <Box sx={{ fontWeight: 600, mb: 0.5 }}>
                <UnitLink unit={unit} />
              </Box>
              <LightCounts counts={counts} total={total} />
            </RowListItem>
          ))}
        </RowList>
      ) : (
        <UnitTable rows={rows} />
      )}
    </Panel>
  )
}

type Row = Omit<PlanSummary['units'][number], 'unit'> & {
  unit: Parameters<typeof UnitLink>[0]['unit']
}

function UnitTable({ rows }: { rows: readonly Row[] }) {
  const { t, say } = useWording()
  return (
    <Table size="small" aria-label={t('dashboard.byUnit')}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ pl: 2.5 }}>{t('field.lead')}</TableCell>
          <TableCell>{t('dashboard.worst')}</TableCell>
          {WORST_FIRST.map((light) => (
            <TableCell key={light} align="right" sx={{ whiteSpace: 'nowrap', px: 1.5 }}>
              {say(LIGHT_NAMES[light])}
            </TableCell>
          ))}
          <TableCell align="right" sx={{ pr: 2.5, whiteSpace: 'nowrap' }}>
            {t('field.total')}
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ unit, light, counts, total }) => (
          <TableRow key={unit.code}>
            <TableCell component="th" scope="row" sx={{ pl: 2.5, minWidth: '9.5em' }}>
              <UnitLink unit={unit} />
            </TableCell>
            <TableCell>
              <LightChip light={light} />
            </TableCell>
            {WORST_FIRST.map((one) => (
              <TableCell key={one} align="right" sx={{ px: 1.5 }}>
                {counts[one] > 0 ? <strong>{counts[one]}</strong> : <Zero />}
              </TableCell>
            ))}
            <TableCell align="right" sx={{ pr: 2.5 }}>
              {total}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

const Zero = () => (
  <Box component="span" sx={{ color: 'text.secondary' }}>
    0
  </Box>
)
