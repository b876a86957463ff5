import MenuIcon from '@mui/icons-material/Menu'
import { Box, ButtonBase } from '@mui/material'
import { NavLink } from 'react-router'
import { useMe } from '../access/use-me.ts'
import { verdictOf } from '../access/verdict.ts'
import { useWording } from '../messages/use-wording.ts'
import { AT_THE_THUMB, NEAREST, PLACES } from './navigation.ts'

/** On a phone the nearest places stand at the thumb. */
export function PhoneBar({ onMore }: { onMore: () => void }) {
  const { t } = useWording()
  const me = useMe()
  const all = PLACES.flatMap((group) => group.places)
  const places = NEAREST.flatMap((near) => all.filter(({ to }) => to === near))
    .filter(({ needs }) => !needs || verdictOf(me, needs).allowed)
    .slice(0, AT_THE_THUMB)
  return (
    <Box
      component="nav"
      aria-label={t('nav.nearest')}
      className="no-print"
      sx={{
        position: 'fixed',
        zIndex: 'appBar',
        insetInline: 0,
        bottom: 0,
        display: { xs: 'flex', md: 'none' },
        backgroundColor: 'background.paper',
        borderTop: '1px solid',
        borderColor: 'divider',
        pb: 'env(safe-area-inset-bottom)',
        '& > *': { flex: 1, minWidth: 0, ...ITEM },
        '& > .active': { color: 'primary.main', fontWeight: 700 },
      }}
    >
      {places.map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to} end={to === '/'}>
          <Icon aria-hidden />
          {t(label)}
        </NavLink>
      ))}
      <ButtonBase onClick={onMore} aria-haspopup="dialog">
        <MenuIcon aria-hidden />
        {t('nav.more')}
      </ButtonBase>
    </Box>
  )
}

const ITEM = {
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  minHeight: 58,
  fontSize: '0.8125rem',
  fontFamily: 'inherit',
  color: 'text.secondary',
  textDecoration: 'none',
} as const
