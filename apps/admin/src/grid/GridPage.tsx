import { splitId } from '@gangyao/domain'
import { useWording } from '../messages/use-wording.ts'
import { TargetChooser } from '../observations/TargetChooser.tsx'
import { Page } from '../shared/Page.tsx'
import { TargetGrid } from './TargetGrid.tsx'
import { useGridParams } from './use-grid-choice.ts'

/** 表格填报: one target at a time, many cells at once. */
export function GridPage() {
  const { t } = useWording()
  const { target, params, choose } = useGridParams()
  return (
    <Page title={t('grid.title')} lead={t('grid.lead')}>
      <TargetChooser target={target} onChoose={(id) => choose({ target: splitId(id)[1] ?? '' })} />
      {target && <TargetGrid key={target.id} target={target} params={params} choose={choose} />}
    </Page>
  )
}
