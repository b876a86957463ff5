import { Box, Divider, Typography } from '@mui/material'
import { Link } from 'react-router'
import { useWording } from '../messages/use-wording.ts'
import { Bell } from '../notifications/index.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { Hidden } from '../shared/Hidden.tsx'
import { LanguageButton } from './LanguageButton.tsx'
import { PlanChooser } from './PlanChooser.tsx'
import { Seal } from './Seal.tsx'
import { ThemeButton } from './ThemeButton.tsx'
import { UserMenu } from './UserMenu.tsx'

/** Whose panel this is, which plan is open, and the person's own settings. */
export function TopBar() {
  const { t, name } = useWording()
  const { district } = useBook()
  return (
    <Box
      component="header"
      className="no-print"
      sx={{
        position: 'sticky',
        zIndex: 'appBar',
        top: 0,
        height: 60,
        display: 'flex',
        alignItems: 'center',
        gap: { xs: 0.5, sm: 1.5 },
        px: { xs: 1.5, sm: 2.5 },
        backgroundColor: 'background.paper',
        borderBottom: '1px solid',
        borderColor: 'divider',
      }}
    >
      <Box
        component={Link}
        to="/"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.25,
          color: 'inherit',
          textDecoration: 'none',
          minWidth: 0,
          flexShrink: { xs: 1, sm: 0 },
        }}
      >
        <Seal />
        <Typography
          component="span"
          sx={{ fontWeight: 700, fontSize: '1.0625rem', whiteSpace: 'nowrap' }}
        >
          {name(district)}
          <Hidden>{t('app.toHome')}</Hidden>
        </Typography>
      </Box>
      <Divider
        orientation="vertical"
        flexItem
        sx={{ my: 2, display: { xs: 'none', sm: 'block' } }}
      />
      <PlanChooser />
      <Box sx={{ flex: 1 }} />
      <Bell />
      <LanguageButton />
      <ThemeButton />
      <UserMenu />
    </Box>
  )
}
