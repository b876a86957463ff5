import { Typography } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { Page } from '../shared/Page.tsx'

/** What stands in place of everything while the server holds no plan. */
export function NoPlan() {
  const { t } = useWording()
  return (
    <Page title={t('plan.noneTitle')}>
      <Typography>{t('plan.none')}</Typography>
    </Page>
  )
}
