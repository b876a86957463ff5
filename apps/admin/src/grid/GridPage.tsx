import { splitId } from '@gangyao/domain'
import { Alert } from '@mui/material'
import { Guarded } from '../access/Guarded.tsx'
import { useMay } from '../access/use-may.ts'
import { useWording } from '../messages/use-wording.ts'
import { TargetChooser } from '../observations/TargetChooser.tsx'
import { useMayReport } from '../observations/use-may-report.ts'
import { Page } from '../shared/Page.tsx'
import { TargetGrid } from './TargetGrid.tsx'
import { useGridParams } from './use-grid-choice.ts'

/** 表格填报: one target at a time, many cells at once. */
export function GridPage() {
  const { t } = useWording()
  return (
    <Guarded permission="observations.write" title={t('grid.title')} back="/observations">
      <Grid />
    </Guarded>
  )
}

function Grid() {
  const { t } = useWording()
  const publishing = useMay('observations.publish')
  const mayReport = useMayReport()
  const { target, params, choose } = useGridParams()
  const refusal = target ? mayReport(target).reason : null
  return (
    <Page title={t('grid.title')} lead={t(publishing.allowed ? 'grid.lead' : 'access.gridLead')}>
      <TargetChooser target={target} onChoose={(id) => choose({ target: splitId(id)[1] ?? '' })} />
      {refusal !== null && <Alert severity="info">{refusal}</Alert>}
      {target && refusal === null && (
        <TargetGrid key={target.id} target={target} params={params} choose={choose} />
      )}
    </Page>
  )
}
