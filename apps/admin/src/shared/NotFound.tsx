import { Typography } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { ButtonLink } from './ButtonLink.tsx'
import { Page } from './Page.tsx'

/** For an address that leads nowhere. */
export function NotFound() {
  const { t } = useWording()
  return (
    <Page title={t('ra.page.not_found')}>
      <Typography>{t('ra.message.not_found')}</Typography>
      <div>
        <ButtonLink to="/" variant="contained">
          {t('nav.toHome')}
        </ButtonLink>
      </div>
    </Page>
  )
}
