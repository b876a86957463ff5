import { EVIDENCE_KIND_NAMES, EvidenceKind, joinId } from '@gangyao/domain'
import { Box } from '@mui/material'
import { Guarded } from '../access/Guarded.tsx'
import { useOwnUnits } from '../access/use-may.ts'
import { useUnitChoices } from '../contacts/use-unit-choices.ts'
import { useUnitName } from '../contacts/use-unit-name.ts'
import { localMoment } from '../history/local-moment.ts'
import { FilterSelect } from '../list/Filters.tsx'
import { ListPage } from '../list/ListPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { EvidenceDeeds } from './EvidenceDeeds.tsx'
import { EvidenceIcon } from './EvidenceIcon.tsx'
import { type EvidenceRecord, fileWords } from './evidence.ts'
import { OpenEvidence } from './OpenEvidence.tsx'

/** 佐证材料 of the plan: what there is, whose it is, and which reports it supports. */
export function EvidenceList() {
  const { t } = useWording()
  return (
    <Guarded permission="evidence.read" title={t('nav.evidence')}>
      <Evidence />
    </Guarded>
  )
}

function Evidence() {
  const { t, say } = useWording()
  const unitName = useUnitName()
  const choices = useUnitChoices('evidence.read')
  const own = useOwnUnits('evidence.read')
  const kinds = EvidenceKind.options.map((value) => ({
    value,
    label: say(EVIDENCE_KIND_NAMES[value]),
  }))
  return (
    <ListPage<EvidenceRecord>
      resource="evidence"
      sort="addedAt"
      order="DESC"
      title={t('nav.evidence')}
      lead={t(own === null ? 'evidence.lead' : 'evidence.leadOwn')}
      empty={t('evidence.empty')}
      filters={
        <>
          {choices.length > 1 && (
            <FilterSelect field="unit" label={t('field.unit')} choices={choices} />
          )}
          <FilterSelect field="kind" label={t('evidence.kind')} choices={kinds} />
        </>
      }
      columns={[
        {
          label: 'field.title',
          sort: 'title',
          heading: true,
          width: '34%',
          render: (evidence) => (
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
              <EvidenceIcon evidence={evidence} />
              <Box sx={{ minWidth: 0 }}>
                <OpenEvidence evidence={evidence} />
                <Box sx={{ color: 'text.secondary', fontWeight: 400, fontSize: '0.875rem' }}>
                  {evidence.kind === 'file'
                    ? say(fileWords(evidence))
                    : say(EVIDENCE_KIND_NAMES[evidence.kind])}
                </Box>
              </Box>
            </Box>
          ),
        },
        { label: 'field.unit', sort: 'unit', onCard: 'bare', render: ({ unit }) => unitName(unit) },
        {
          label: 'evidence.uses',
          width: '22%',
          render: (evidence) => <Uses evidence={evidence} />,
        },
        {
          label: 'evidence.added',
          sort: 'addedAt',
          render: ({ addedAt, addedBy }) => `${localMoment(addedAt)} ${addedBy}`,
        },
        {
          label: 'field.actions',
          onCard: 'bare',
          render: (evidence) => <EvidenceDeeds evidence={evidence} />,
        },
      ]}
    />
  )
}

function Uses({ evidence: { plan, uses } }: { evidence: EvidenceRecord }) {
  const { t } = useWording()
  const { plan: open } = useBook()
  if (uses.length === 0) return <>{t('evidence.unused')}</>
  return uses.map(({ cycle, unit, task }) => (
    <Box key={joinId(cycle, unit, task)} component="span" sx={{ display: 'inline-block', mr: 1.5 }}>
      {plan === open.code ? (
        <TextLink to={`/reports/${joinId(plan, cycle)}?unit=${unit}`}>
          {`${cycle} · ${task}`}
        </TextLink>
      ) : (
        `${cycle} · ${task}`
      )}
    </Box>
  ))
}
