import { Alert, Box, Button, Card, LinearProgress, Typography } from '@mui/material'
import useMediaQuery from '@mui/material/useMediaQuery'
import type { ReactNode } from 'react'
import { HttpError, ListBase, type RaRecord, useListContext } from 'react-admin'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { Page } from '../shared/Page.tsx'
import type { Column } from './columns.ts'
import { Filters } from './Filters.tsx'
import { NARROW } from './narrow.ts'
import { Pager } from './Pager.tsx'
import { RecordCards } from './RecordCards.tsx'
import { RecordTable } from './RecordTable.tsx'

interface ListPageProps<T extends RaRecord> {
  resource: string
  title: string
  lead?: ReactNode
  actions?: ReactNode
  columns: readonly Column<T>[]
  filters?: ReactNode
  /** Other than by a word that anybody may read in the address of the page. */
  search?: ReactNode
  /** Said when there is nothing at all yet. */
  empty: string
  /** Always asked for, besides what people choose; the plan is added where `ofPlan`. */
  filter?: Record<string, unknown>
  ofPlan?: boolean
  sort?: string
  order?: 'ASC' | 'DESC'
  perPage?: number
  tick?: (record: T) => string
  /** Shown above the rows while some are ticked. */
  bulk?: ReactNode
  /** Beneath the list, whatever is in it. */
  below?: ReactNode
}

/** A list of records: filters, a table or cards, pages, and words where there is nothing. */
export function ListPage<T extends RaRecord>({
  resource,
  title,
  lead,
  actions,
  filter = {},
  ofPlan = true,
  sort = 'position',
  order = 'ASC',
  perPage = 50,
  search,
  below,
  ...body
}: ListPageProps<T>) {
  const { plan } = useBook()
  return (
    <ListBase
      resource={resource}
      sort={{ field: sort, order }}
      perPage={perPage}
      filter={{ ...filter, ...(ofPlan && { plan: plan.code }) }}
      storeKey={`${resource}.list.${plan.code}`}
    >
      <Page title={title} lead={lead} actions={actions}>
        {search}
        <Rows<T> title={title} searchable={search === undefined} {...body} />
        {below}
      </Page>
    </ListBase>
  )
}

type RowsProps<T extends RaRecord> = Pick<
  ListPageProps<T>,
  'title' | 'columns' | 'filters' | 'empty' | 'tick' | 'bulk'
> & { searchable: boolean }

function Rows<T extends RaRecord>({
  title,
  columns,
  filters,
  empty,
  tick,
  bulk,
  searchable,
}: RowsProps<T>) {
  const phone = useMediaQuery(NARROW, { noSsr: true })
  const { data, total, error, isFetching, filterValues, selectedIds } = useListContext<T>()
  const filtered = Object.keys(filterValues).length > 0
  const Records = phone ? RecordCards : RecordTable
  return (
    <Card>
      <Filters searchable={searchable}>{filters}</Filters>
      <Box sx={{ height: 3 }}>
        {isFetching && <LinearProgress aria-hidden sx={{ height: 3 }} />}
      </Box>
      {error && <ListTrouble error={error} />}
      {total === 0 && <Nothing filtered={filtered} empty={empty} />}
      {data && data.length > 0 && (
        <>
          {selectedIds.length > 0 && bulk}
          <Records<T> label={title} columns={columns} {...(tick && { tick })} />
          <Pager />
        </>
      )}
    </Card>
  )
}

function Nothing({ filtered, empty }: { filtered: boolean; empty: string }) {
  const { t } = useWording()
  const { setFilters } = useListContext()
  return (
    <Box role="status" sx={{ py: 7, px: 2, textAlign: 'center' }}>
      <Typography sx={{ color: 'text.secondary' }}>
        {filtered ? t('list.noMatch') : empty}
      </Typography>
      {filtered && (
        <Button sx={{ mt: 1.5 }} onClick={() => setFilters({})}>
          {t('ra.navigation.clear_filters')}
        </Button>
      )}
    </Box>
  )
}

function ListTrouble({ error }: { error: Error }) {
  const { t } = useWording()
  const { refetch, setFilters } = useListContext()
  const retry = () => {
    setFilters({})
    void refetch()
  }
  return (
    <Alert
      severity="error"
      sx={{ m: 2 }}
      action={
        <Button color="inherit" onClick={retry}>
          {t('trouble.retry')}
        </Button>
      }
    >
      {error instanceof HttpError ? error.message : t('trouble.unknown')}
    </Alert>
  )
}
