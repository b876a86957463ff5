import { TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { RecordLogButton } from '../audit/RecordLogButton.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useAsOf } from '../plan/AsOf.tsx'
import { targetsOver } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { EditLink } from '../shared/EditLink.tsx'
import { Facts } from '../shared/Facts.tsx'
import { NotFound } from '../shared/NotFound.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { TargetRows } from '../shared/TargetRows.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { useRecordAt } from '../shared/use-record-at.ts'
import { EntryTable } from './EntryTable.tsx'
import { ExportButton } from './ExportButton.tsx'
import { entriesOn, searchEntries } from './entries.ts'
import { ImportButton } from './ImportDialog.tsx'

/** With more entries than this there is a field to search them. */
const MANY = 8

export function RegisterShow() {
  const { t, title } = useWording()
  const book = useBook()
  const { asOf } = useAsOf()
  const [query, setQuery] = useState('')
  const register = useRecordAt(book.registers)
  if (!register) return <NotFound />
  const { now, earlier, later } = entriesOn(register, asOf)
  const found = searchEntries(now, query)
  const targets = targetsOver(book, register.code)
  return (
    <Page
      title={title(register)}
      above={<TextLink to="/registers">{t('nav.registers')}</TextLink>}
      lead={t('registers.countOn', { day: asOf, count: now.length })}
      actions={
        <>
          <ExportButton register={register} />
          <ImportButton register={register} />
          <RecordLogButton resource="registers" id={register.id} what={title(register)} />
          <EditLink resource="registers" id={register.id} />
        </>
      }
    >
      <Panel
        title={t('registers.entries', { count: now.length })}
        flush={found.length > 0}
        aside={
          now.length > MANY && (
            <TextField
              type="search"
              label={t('registers.search')}
              value={query}
              onChange={({ target }) => setQuery(target.value)}
              sx={{ maxWidth: 260 }}
            />
          )
        }
      >
        {found.length > 0 ? (
          <EntryTable key={query} label={t('registers.now')} entries={found} />
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>
            {t(query === '' ? 'registers.noEntries' : 'list.noMatch')}
          </Typography>
        )}
      </Panel>
      {later.length > 0 && (
        <Panel title={t('registers.later', { count: later.length })} flush>
          <EntryTable label={t('registers.laterOnes')} entries={later} />
        </Panel>
      )}
      {earlier.length > 0 && (
        <Panel title={t('registers.earlier', { count: earlier.length })} flush>
          <EntryTable label={t('registers.earlierOnes')} entries={earlier} />
        </Panel>
      )}
      <Panel title={t('registers.targets')} flush={targets.length > 0}>
        {targets.length > 0 ? (
          <TargetRows targets={targets} />
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>{t('registers.noTargets')}</Typography>
        )}
      </Panel>
      <Panel title={t('units.about')}>
        <Facts
          facts={[
            [t('registers.each'), register.each],
            [t('registers.eachEn'), register.eachEn],
            [t('field.code'), register.code],
          ]}
        />
      </Panel>
    </Page>
  )
}
