import type { UnitBurden } from '@gangyao/domain'
import { Alert, Box, TextField, Typography } from '@mui/material'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import { useSearchParams } from 'react-router'
import { Guarded } from '../access/Guarded.tsx'
import { useOwnUnits } from '../access/use-may.ts'
import { useUnitName } from '../contacts/use-unit-name.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { NARROW } from '../list/narrow.ts'
import { useWording } from '../messages/use-wording.ts'
import { today } from '../plan/AsOf.tsx'
import { useBook } from '../plan/PlanProvider.tsx'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { Facts } from '../shared/Facts.tsx'
import { Loading } from '../shared/Loading.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { BurdenCards } from './BurdenCards.tsx'
import { BurdenTable } from './BurdenTable.tsx'
import { type BurdenSort, sortBurden } from './sort-burden.ts'

interface Burden {
  year: number
  units: UnitBurden[]
  total: Omit<UnitBurden, 'unit'>
}

/** 填报负担: forms and fields asked of each unit in a year, and how many were known already. */
export function BurdenPage() {
  const { t } = useWording()
  const whole = useOwnUnits('reports.read') === null
  return (
    <Guarded permission="reports.read" title={t('burden.title')} back="/cycles">
      {whole ? (
        <BurdenOf />
      ) : (
        <Page title={t('burden.title')}>
          <Alert severity="info">{t('board.officeOnly')}</Alert>
        </Page>
      )}
    </Guarded>
  )
}

function BurdenOf() {
  const { t } = useWording()
  const { plan } = useBook()
  const [params, setParams] = useSearchParams()
  const years = yearsFrom(plan.start)
  const asked = Number(params.get('year'))
  const year = years.includes(asked) ? asked : Number(today().slice(0, 4))
  const provider = useDataProvider<GangyaoProvider>()
  const { data, error } = useQuery({
    queryKey: ['cycles', 'burden', plan.code, year],
    queryFn: () =>
      provider.get<Burden>(
        `/cycles/burden?${new URLSearchParams({ plan: plan.code, year: String(year) })}`,
      ),
  })
  const chooser = (
    <TextField
      select
      label={t('burden.year')}
      value={year}
      onChange={({ target }) => setParams({ year: target.value }, { replace: true })}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      sx={{ minWidth: 140 }}
    >
      {years.map((one) => (
        <option key={one} value={one}>
          {t('burden.ofYear', { year: one })}
        </option>
      ))}
    </TextField>
  )
  return (
    <Page
      title={t('burden.title')}
      above={<TextLink to="/cycles">{t('nav.cycles')}</TextLink>}
      lead={t('burden.lead')}
      actions={chooser}
    >
      {error ? <ErrorNote error={error} /> : data ? <Figures burden={data} /> : <Loading />}
    </Page>
  )
}

function Figures({ burden: { units, total } }: { burden: Burden }) {
  const { t } = useWording()
  const unitName = useUnitName()
  const narrow = useMediaQuery(NARROW, { noSsr: true })
  const [sort, setSort] = useState<BurdenSort>({ by: 'unit', down: false })
  if (units.length === 0)
    return <Typography sx={{ color: 'text.secondary' }}>{t('burden.none')}</Typography>
  const rows = sortBurden(units, sort, unitName)
  const View = narrow ? BurdenCards : BurdenTable
  return (
    <>
      <Panel title={t('burden.total')}>
        <Facts
          facts={[
            [t('burden.units'), String(units.length)],
            [t('burden.forms'), String(total.forms)],
            [t('burden.fields'), String(total.fields)],
            [t('burden.held'), t('burden.heldOf', { held: total.held, fields: total.fields })],
          ]}
        />
      </Panel>
      <Panel title={t('burden.byUnit')} flush>
        <View rows={rows} nameOf={unitName} sort={sort} onSort={setSort} />
      </Panel>
      <Box sx={{ color: 'text.secondary' }}>{t('burden.means')}</Box>
    </>
  )
}

/** From the first year of the plan to this one, newest first: cycles of the past are opened later. */
function yearsFrom(start: string): number[] {
  const [first, last] = [Number(start.slice(0, 4)), Number(today().slice(0, 4))]
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, back) => last - back)
}
