import type { Entity } from '@gangyao/domain'
import useMediaQuery from '@mui/material/useMediaQuery'
import { ListContextProvider, type RaRecord, useList } from 'react-admin'
import type { Column } from '../list/columns.ts'
import { NARROW } from '../list/narrow.ts'
import { Pager } from '../list/Pager.tsx'
import { RecordCards } from '../list/RecordCards.tsx'
import { RecordTable } from '../list/RecordTable.tsx'
import { useWording } from '../messages/use-wording.ts'

const PER_PAGE = 25

/** Entries of a register, on as many pages as they need. */
export function EntryTable({ label, entries }: { label: string; entries: readonly Entity[] }) {
  const { t } = useWording()
  const narrow = useMediaQuery(NARROW, { noSsr: true })
  const data = entries.map((entity) => ({ id: entity.code, ...entity }))
  const list = useList<Entity & RaRecord>({ data, perPage: PER_PAGE })
  const columns: Column<Entity & RaRecord>[] = [
    { label: 'registers.name', heading: true, width: '32%', render: ({ name }) => name },
    { label: 'field.nameEn', onCard: 'bare', render: ({ nameEn }) => nameEn },
    { label: 'field.code', render: ({ code }) => code },
  ]
  if (entries.some(({ from, to }) => from || to))
    columns.push({
      label: 'field.exists',
      render: ({ from, to }) => (from || to ? spanWords(from, to, t) : null),
    })
  const Records = narrow ? RecordCards : RecordTable
  return (
    <ListContextProvider value={list}>
      <Records label={label} columns={columns} />
      {entries.length > PER_PAGE && <Pager />}
    </ListContextProvider>
  )
}

const spanWords = (
  from: Entity['from'],
  to: Entity['to'],
  t: ReturnType<typeof useWording>['t'],
) => {
  if (from && to) return t('registers.fromTo', { from, to })
  return from ? t('registers.from', { from }) : t('registers.to', { to: to ?? '' })
}
