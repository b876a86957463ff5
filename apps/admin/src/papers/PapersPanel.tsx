import { Alert, Box, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useUnitName } from '../contacts/use-unit-name.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useWording } from '../messages/use-wording.ts'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { Loading } from '../shared/Loading.tsx'
import { Panel } from '../shared/Panel.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { PaperButton } from './PaperButton.tsx'
import { unitPaperPath } from './paths.ts'

/** On how much the papers of a cycle rest, as the API counts it. */
interface State {
  items: number
  accepted: number
  units: { unit: string; items: number; accepted: number }[]
  unconfirmed: number
}

/** 文档 of a cycle: first on how much they rest, then the papers. */
export function PapersPanel({ cycle }: { cycle: string }) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const { data, error } = useQuery({
    queryKey: ['cycles', cycle, 'documents'],
    queryFn: () => provider.get<State>(`/cycles/${cycle}/documents`),
  })
  return (
    <Panel title={t('papers.title')} flush={data !== undefined && data.units.length > 0}>
      {error && !data ? <ErrorNote error={error} /> : data ? null : <Loading />}
      {data && <Papers cycle={cycle} state={data} />}
    </Panel>
  )
}

function Papers({ cycle, state }: { cycle: string; state: State }) {
  const { t } = useWording()
  const unitName = useUnitName()
  const { items, accepted, units, unconfirmed } = state
  const at = `/cycles/${cycle}`
  const edge = units.length > 0 ? { px: { xs: 2, sm: 2.5 }, pb: 2 } : {}
  return (
    <>
      <Box sx={{ display: 'grid', gap: 1.5, ...edge }}>
        <Typography>{t('papers.basis', { items, accepted })}</Typography>
        {items > 0 && accepted * 2 < items && (
          <Alert severity="warning">{t(accepted === 0 ? 'papers.none' : 'papers.thin')}</Alert>
        )}
        {unconfirmed > 0 && (
          <Alert severity="info">{t('papers.unconfirmed', { count: unconfirmed })}</Alert>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <PaperButton path={`${at}/bulletin`} variant="contained">
            {t('papers.bulletin')}
          </PaperButton>
          <PaperButton path={`${at}/ledger`}>{t('papers.ledger')}</PaperButton>
          <PaperButton path={`${at}/progress/all`}>{t('papers.all')}</PaperButton>
        </Box>
      </Box>
      <RowList>
        {units.map(({ unit, items: owed, accepted: told }) => (
          <RowListItem key={unit}>
            <Box
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                justifyContent: 'space-between',
                columnGap: 2,
              }}
            >
              <div>
                <div>{unitName(unit)}</div>
                <Box sx={{ color: 'text.secondary' }}>
                  {t('papers.ofUnit', { items: owed, accepted: told })}
                </Box>
              </div>
              <PaperButton
                path={unitPaperPath(cycle, unit)}
                variant="text"
                size="small"
                aria-label={t('papers.unitOf', { unit: unitName(unit) })}
              >
                {t('papers.unit')}
              </PaperButton>
            </Box>
          </RowListItem>
        ))}
      </RowList>
    </>
  )
}
