import DarkMode from '@mui/icons-material/DarkModeOutlined'
import LightMode from '@mui/icons-material/LightModeOutlined'
import { IconButton, Tooltip } from '@mui/material'
import { useTheme } from 'react-admin'
import { useWording } from '../messages/use-wording.ts'

/** Light paper or a dark room. */
export function ThemeButton() {
  const { t } = useWording()
  const [theme, setTheme] = useTheme()
  const dark = theme === 'dark'
  const label = t(dark ? 'app.toLight' : 'app.toDark')
  return (
    <Tooltip title={label}>
      <IconButton
        color="inherit"
        aria-label={label}
        onClick={() => setTheme(dark ? 'light' : 'dark')}
        sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
      >
        {dark ? <LightMode /> : <DarkMode />}
      </IconButton>
    </Tooltip>
  )
}
