import type { CurrentObservation } from '@gangyao/domain'
import AddIcon from '@mui/icons-material/Add'
import { Box, Button } from '@mui/material'
import { useListContext } from 'react-admin'
import { MayLink } from '../access/MayLink.tsx'
import { useMay } from '../access/use-may.ts'
import type { Kept } from '../data/records.ts'
import { FilterSelect } from '../list/Filters.tsx'
import { ListPage } from '../list/ListPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { PublishButton } from '../publishing/PublishButton.tsx'
import { createPath } from '../shared/paths.ts'
import { useObservationColumns, whatOf } from './use-observation-columns.tsx'

export function ObservationList() {
  const wording = useWording()
  const { t, title } = wording
  const { targets, periods } = useBook()
  const publishing = useMay('observations.publish')
  const columns = useObservationColumns()
  const named = (observation: Kept<CurrentObservation>) => {
    const period = periods.get(observation.period)
    return whatOf(
      observation,
      targets.get(observation.target),
      period ? title(period) : observation.period,
      wording,
    )
  }
  return (
    <ListPage<Kept<CurrentObservation>>
      resource="observations"
      title={t('nav.observations')}
      lead={t('observations.lead')}
      empty={t('observations.empty')}
      sort="recordedAt"
      order="DESC"
      actions={
        <MayLink
          permission="observations.write"
          to={createPath('observations')}
          variant="contained"
          startIcon={<AddIcon />}
        >
          {t('enter.action')}
        </MayLink>
      }
      filters={<ObservationFilters />}
      columns={columns}
      {...(publishing.allowed && { tick: named })}
      bulk={<PublishTicked />}
    />
  )
}

function ObservationFilters() {
  const { t, title, name } = useWording()
  const { targets, periods, units } = useBook()
  return (
    <>
      <FilterSelect
        field="target"
        label={t('field.target')}
        choices={[...targets.values()].map((target) => ({
          value: target.code,
          label: `${target.code} ${title(target)}`,
        }))}
      />
      <FilterSelect
        field="period"
        label={t('field.period')}
        choices={[...periods.values()].map((period) => ({
          value: period.code,
          label: title(period),
          group: t(`periodType.${period.type}`),
        }))}
      />
      <FilterSelect
        field="unit"
        label={t('field.reportingUnit')}
        choices={[...units.values()].map((unit) => ({ value: unit.code, label: name(unit) }))}
      />
      <FilterSelect
        field="published"
        label={t('field.publication')}
        choices={[
          { value: 'false', label: t('publication.notPublished') },
          { value: 'true', label: t('publication.published') },
        ]}
      />
    </>
  )
}

function PublishTicked() {
  const { t } = useWording()
  const { data, selectedIds, onUnselectItems } = useListContext<Kept<CurrentObservation>>()
  // Ticked on a page that is no longer shown: then without a version.
  const versions = new Map(data?.map(({ id, version }) => [id, version]))
  const values = selectedIds.map(String).map((id) => ({ id, version: versions.get(id) ?? null }))
  return (
    <Box
      role="region"
      aria-label={t('list.ticked')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        px: 2,
        py: 1,
        backgroundColor: 'primary.light',
        color: 'primary.dark',
      }}
    >
      <Box sx={{ flex: 1 }}>{t('ra.action.bulk_actions', { smart_count: values.length })}</Box>
      <PublishButton
        values={values}
        what={t('ra.action.bulk_actions', { smart_count: values.length })}
        variant="contained"
        size="small"
        onDone={() => onUnselectItems()}
      />
      <Button size="small" color="inherit" onClick={() => onUnselectItems()}>
        {t('ra.action.unselect')}
      </Button>
    </Box>
  )
}
