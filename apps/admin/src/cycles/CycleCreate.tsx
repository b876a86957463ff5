import { CreatePage } from '../form/CreatePage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { CycleInputs } from './CycleInputs.tsx'
import { ProposalInput } from './ProposalInput.tsx'

export function CycleCreate() {
  const { t } = useWording()
  const { plan } = useBook()
  return (
    <CreatePage
      resource="cycles"
      title={t('cycles.create')}
      defaultValues={{ ...NEW_CYCLE, plan: plan.code }}
    >
      <ProposalInput />
      <CycleInputs />
    </CreatePage>
  )
}

const NEW_CYCLE = {
  code: null,
  kind: 'quarter',
  title: null,
  titleEn: null,
  period: null,
  start: null,
  end: null,
  opens: null,
  unitDue: null,
  approverDue: null,
  officeDue: null,
  closes: null,
  lateUntil: null,
  historical: false,
}
