import { Alert } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { Page } from '../shared/Page.tsx'

/** Where react-admin leads those who may not see a page. */
export function AccessDenied() {
  const { t } = useWording()
  return (
    <Page title={t('access.denied')}>
      <Alert severity="info">{t('access.deniedWhy')}</Alert>
      <div>
        <ButtonLink to="/" variant="contained">
          {t('nav.toHome')}
        </ButtonLink>
      </div>
    </Page>
  )
}
