import { Box, Typography } from '@mui/material'
import { NavLink } from 'react-router'
import { useMe } from '../access/use-me.ts'
import { verdictOf } from '../access/verdict.ts'
import { useWording } from '../messages/use-wording.ts'
import { PLACES, type Place } from './navigation.ts'

/** The places of the panel that the person may open, in groups. */
export function Menu({ onLeave }: { onLeave?: () => void }) {
  const { t } = useWording()
  const me = useMe()
  const open = ({ needs }: Place) => !needs || verdictOf(me, needs).allowed
  const groups = PLACES.map(({ label, places }) => ({ label, places: places.filter(open) }))
  return (
    <Box component="nav" aria-label={t('nav.label')} sx={{ py: 2, px: 1.25 }}>
      {groups
        .filter(({ places }) => places.length > 0)
        .map(({ label, places }) => (
          <Box key={label ?? 'first'} sx={{ mb: 1.5 }}>
            {label && (
              <Typography
                variant="caption"
                component="h2"
                sx={{ px: 1.5, pb: 0.5, color: 'text.secondary', fontWeight: 600 }}
              >
                {t(label)}
              </Typography>
            )}
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {places.map((place) => (
                <li key={place.to}>
                  <MenuLink place={place} {...(onLeave && { onLeave })} />
                </li>
              ))}
            </Box>
          </Box>
        ))}
    </Box>
  )
}

function MenuLink({ place, onLeave }: { place: Place; onLeave?: () => void }) {
  const { t } = useWording()
  const Icon = place.icon
  return (
    <Box
      component={NavLink}
      to={place.to}
      end={place.to === '/'}
      onClick={onLeave}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        minHeight: 42,
        px: 1.5,
        borderRadius: 1,
        color: 'text.primary',
        textDecoration: 'none',
        '& svg': { color: 'text.secondary', fontSize: 21 },
        '&:hover': { backgroundColor: 'action.hover' },
        '&.active': {
          backgroundColor: 'primary.light',
          color: 'primary.dark',
          fontWeight: 700,
          '& svg': { color: 'primary.dark' },
        },
      }}
    >
      <Icon aria-hidden />
      {t(place.label)}
    </Box>
  )
}
