import type { Plan } from '@gangyao/domain'
import { Box, Button } from '@mui/material'
import { RecordLogButton } from '../audit/RecordLogButton.tsx'
import type { Kept } from '../data/records.ts'
import { shelve } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { useBook, usePlanChoice } from '../plan/PlanProvider.tsx'
import { EditLink } from '../shared/EditLink.tsx'
import { Facts } from '../shared/Facts.tsx'
import { NotFound } from '../shared/NotFound.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { Code } from '../shared/RecordLinks.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { useRecordAt } from '../shared/use-record-at.ts'
import { InterpretationWords } from '../targets/InterpretationWords.tsx'

/** The issued document: what it is called, on what it rests, and what it leaves open. */
export function PlanShow() {
  const { t, title } = useWording()
  const { plans, choose } = usePlanChoice()
  const open = useBook().plan
  const plan = useRecordAt(shelve(plans))
  if (!plan) return <NotFound />
  return (
    <Page
      title={title(plan)}
      above={<TextLink to="/plans">{t('nav.plans')}</TextLink>}
      actions={
        <>
          {plan.code !== open.code && (
            <Button variant="contained" onClick={() => choose(plan.code)}>
              {t('plan.open')}
            </Button>
          )}
          <RecordLogButton resource="plans" id={plan.id} what={title(plan)} />
          <EditLink resource="plans" id={plan.id} />
        </>
      }
    >
      <Panel title={t('plans.about')}>
        <Facts
          facts={[
            [t('field.term'), `${plan.start} — ${plan.end}`],
            [t('field.status'), t(`planStatus.${plan.status}`)],
            [t('field.issuer'), plan.issuer],
            [t('field.documentNumber'), plan.documentNumber],
            [t('field.issuedOn'), plan.issuedOn],
            [t('field.code'), plan.code],
          ]}
        />
      </Panel>
      <Basis plan={plan} />
      <Questions plan={plan} />
    </Page>
  )
}

function Basis({ plan }: { plan: Kept<Plan> }) {
  const { t, title } = useWording()
  if (plan.basis.length === 0) return null
  return (
    <Panel title={t('plans.basis')}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {plan.basis.map((basis) => (
          <li key={basis.title}>
            {title(basis)}
            {basis.number && ` · ${basis.number}`}
          </li>
        ))}
      </Box>
    </Panel>
  )
}

function Questions({ plan }: { plan: Kept<Plan> }) {
  const { t } = useWording()
  if (plan.questions.length === 0) return null
  return (
    <Panel title={t('plans.questions')}>
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        {plan.questions.map((question) => (
          <Box key={question.code}>
            <Code>{question.code}</Code>
            <InterpretationWords interpretation={question} />
          </Box>
        ))}
      </Box>
    </Panel>
  )
}
