import { Box, Drawer } from '@mui/material'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Notification } from 'react-admin'
import { useLocation } from 'react-router'
import { useWording } from '../messages/use-wording.ts'
import { Menu } from './Menu.tsx'
import { PhoneBar } from './PhoneBar.tsx'
import { TopBar } from './TopBar.tsx'

const MENU_WIDTH = 212

/** Top bar, menu and the page between them. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useWording()
  const [menuOpen, setMenuOpen] = useState(false)
  const content = useRef<HTMLElement>(null)
  useFocusOnArrival(content)
  const toContent = () => content.current?.focus()

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1 }}>
      <Box component="button" type="button" onClick={toContent} sx={SKIP}>
        {t('ra.navigation.skip_nav')}
      </Box>
      <TopBar />
      <Box sx={{ display: 'flex', flex: 1 }}>
        <Box
          className="no-print"
          sx={{
            display: { xs: 'none', md: 'block' },
            width: MENU_WIDTH,
            flexShrink: 0,
            position: 'sticky',
            top: 60,
            alignSelf: 'flex-start',
            maxHeight: 'calc(100vh - 60px)',
            overflowY: 'auto',
          }}
        >
          <Menu />
        </Box>
        <Box
          component="main"
          ref={content}
          tabIndex={-1}
          sx={{
            flex: 1,
            minWidth: 0,
            px: { xs: 2, sm: 3 },
            pt: { xs: 2.5, md: 3 },
            pb: { xs: 12, md: 6 },
            outline: 'none',
            '@media print': { p: 0 },
          }}
        >
          {children}
        </Box>
      </Box>
      <PhoneBar onMore={() => setMenuOpen(true)} />
      <Drawer anchor="right" open={menuOpen} onClose={() => setMenuOpen(false)}>
        <Box sx={{ width: 260 }}>
          <Menu onLeave={() => setMenuOpen(false)} />
        </Box>
      </Drawer>
      <Notification autoHideDuration={6000} />
    </Box>
  )
}

/** After a change of page the keyboard and the screen reader start at its content, not at the top bar. */
function useFocusOnArrival(content: React.RefObject<HTMLElement | null>) {
  const { pathname } = useLocation()
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    content.current?.focus({ preventScroll: true })
  }, [pathname, content])
}

const SKIP = {
  position: 'fixed',
  zIndex: 'tooltip',
  top: 8,
  left: 8,
  px: 2,
  py: 1,
  border: 0,
  borderRadius: 1,
  font: 'inherit',
  color: 'primary.contrastText',
  backgroundColor: 'primary.main',
  '&:not(:focus)': { transform: 'translateY(-200%)' },
} as const
