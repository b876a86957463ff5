import { AUDIT_ACTION_NAMES, AuditAction } from '@gangyao/domain'
import { Box } from '@mui/material'
import { Guarded } from '../access/Guarded.tsx'
import { localMoment } from '../history/local-moment.ts'
import { FilterSelect, FilterText } from '../list/Filters.tsx'
import { ListPage } from '../list/ListPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { showPath } from '../shared/paths.ts'
import { TextLink } from '../shared/TextLink.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import type { ListedEntry } from './entries.ts'
import { KINDS } from './kinds.ts'
import { useEntryWords } from './use-entry-words.ts'

/** 审计日志: who did what to which record, the newest first. */
export function AuditList() {
  const { t } = useWording()
  return (
    <Guarded permission="audit.read" title={t('nav.audit')}>
      <Entries />
    </Guarded>
  )
}

function Entries() {
  const { t } = useWording()
  const words = useEntryWords()
  return (
    <ListPage<ListedEntry>
      resource="audit"
      ofPlan={false}
      sort="seq"
      order="DESC"
      title={t('nav.audit')}
      lead={t('audit.lead')}
      empty={t('audit.empty')}
      actions={<ExportButtons />}
      filters={<AuditFilters />}
      columns={[
        {
          label: 'audit.what',
          heading: true,
          render: (entry) => (
            <>
              <TextLink to={showPath('audit', entry.id)}>{words.deed(entry)}</TextLink>
              <Box sx={{ fontWeight: 400 }}>{words.record(entry)}</Box>
            </>
          ),
        },
        { label: 'audit.who', sort: 'actor', width: '18%', render: words.who },
        {
          label: 'audit.when',
          sort: 'seq',
          width: '15%',
          render: ({ at }) => (
            <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
              {localMoment(at)}
            </Box>
          ),
        },
        { label: 'audit.reason', width: '22%', render: ({ reason }) => reason },
      ]}
    />
  )
}

function AuditFilters() {
  const { t, say } = useWording()
  return (
    <>
      <FilterText field="actor" label={t('audit.actorFilter')} />
      <FilterSelect
        field="action"
        label={t('audit.action')}
        choices={AuditAction.options.map((value) => ({
          value,
          label: say(AUDIT_ACTION_NAMES[value]),
        }))}
      />
      <FilterSelect
        field="resource"
        label={t('audit.kind')}
        choices={KINDS.map((value) => ({ value, label: t(`audit.kinds.${value}`) }))}
      />
      <FilterText field="record" label={t('audit.recordFilter')} />
      <FilterText field="from" label={t('field.from')} type="date" />
      <FilterText field="to" label={t('field.to')} type="date" />
    </>
  )
}
