import { Box, Button } from '@mui/material'
import type { ReactNode } from 'react'
import { useLogout } from 'react-admin'
import { LanguageButton } from '../layout/LanguageButton.tsx'
import { useWording } from '../messages/use-wording.ts'
import { Page } from '../shared/Page.tsx'

interface DoorPageProps {
  title: string
  lead?: string
  /** Somebody is signed in, and may leave again. */
  leave?: boolean
  children: ReactNode
}

/** A page before the panel itself is open: no menu, one thing to do. */
export function DoorPage({ title, lead, leave = true, children }: DoorPageProps) {
  const { t } = useWording()
  const logout = useLogout()
  return (
    <Box component="main" sx={{ maxWidth: 680, mx: 'auto', px: 2, py: { xs: 3, sm: 8 } }}>
      <Page title={title} lead={lead} actions={<LanguageButton />}>
        {children}
        {leave && (
          <div className="no-print">
            <Button color="inherit" onClick={() => void logout({}, undefined, false)}>
              {t('ra.auth.logout')}
            </Button>
          </div>
        )}
      </Page>
    </Box>
  )
}
