import AccountCircle from '@mui/icons-material/AccountCircleOutlined'
import DarkMode from '@mui/icons-material/DarkModeOutlined'
import Logout from '@mui/icons-material/Logout'
import ManageAccounts from '@mui/icons-material/ManageAccountsOutlined'
import { Box, IconButton, ListItemIcon, Menu, MenuItem, Tooltip } from '@mui/material'
import { useState } from 'react'
import { useGetIdentity, useLogout, useTheme } from 'react-admin'
import { Link } from 'react-router'
import { useRoleWords } from '../access/use-role-words.ts'
import { useWording } from '../messages/use-wording.ts'

/** Who is signed in, and the way out. */
export function UserMenu() {
  const { t } = useWording()
  const roles = useRoleWords()
  const { identity } = useGetIdentity()
  const logout = useLogout()
  const [theme, setTheme] = useTheme()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const label = t('app.account', { name: identity?.fullName ?? '' })
  return (
    <>
      <Tooltip title={label}>
        <IconButton
          color="inherit"
          aria-label={label}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
        >
          <AccountCircle />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <Box role="presentation" sx={{ px: 2, py: 1, maxWidth: 320 }}>
          <Box sx={{ fontWeight: 600 }}>{identity?.fullName}</Box>
          {roles.map((role) => (
            <Box key={role} sx={{ color: 'text.secondary' }}>
              {role}
            </Box>
          ))}
        </Box>
        <MenuItem
          sx={{ display: { sm: 'none' } }}
          onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
        >
          <ListItemIcon>
            <DarkMode fontSize="small" />
          </ListItemIcon>
          {t(theme === 'dark' ? 'app.toLight' : 'app.toDark')}
        </MenuItem>
        <MenuItem component={Link} to="/account" onClick={() => setAnchor(null)}>
          <ListItemIcon>
            <ManageAccounts fontSize="small" />
          </ListItemIcon>
          {t('account.title')}
        </MenuItem>
        <MenuItem onClick={() => void logout({}, undefined, false)}>
          <ListItemIcon>
            <Logout fontSize="small" />
          </ListItemIcon>
          {t('ra.auth.logout')}
        </MenuItem>
      </Menu>
    </>
  )
}
