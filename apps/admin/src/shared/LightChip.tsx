import { type Bilingual, LIGHT_NAMES, type Light } from '@gangyao/domain'
import CheckCircle from '@mui/icons-material/CheckCircle'
import ErrorIcon from '@mui/icons-material/Error'
import HelpOutline from '@mui/icons-material/HelpOutlineOutlined'
import PlayCircle from '@mui/icons-material/PlayCircle'
import Schedule from '@mui/icons-material/Schedule'
import WarningRounded from '@mui/icons-material/WarningRounded'
import { Box, Skeleton, useTheme } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { LIGHT_COLOURS } from '../theme/colours.ts'

export const LIGHT_ICONS = {
  met: CheckCircle,
  'on-course': PlayCircle,
  behind: WarningRounded,
  overdue: ErrorIcon,
  'not-due': Schedule,
  'no-data': HelpOutline,
} as const satisfies Record<Light, unknown>

interface LightChipProps {
  /** `undefined` while it is not known yet; `null` where there is nothing to judge. */
  light: Light | null | undefined
  /** What the rule that gave it calls it, such as 逾期完成; left out: the light’s own name. */
  label?: Bilingual | undefined
  /** Stands after the word: how many. */
  count?: number
}

/** A light: an icon and a word on its colour, so that no one needs the colour to read it. */
export function LightChip({ light, label, count }: LightChipProps) {
  const { say, t } = useWording()
  const colours = useLightColours()
  if (light === undefined)
    return <Skeleton variant="rounded" width={78} height={28} sx={{ display: 'inline-block' }} />
  if (light === null)
    return <Box sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>{t('light.none')}</Box>
  const Icon = LIGHT_ICONS[light]
  const { text, ground } = colours[light]
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        pl: 0.75,
        pr: 1.25,
        py: 0.25,
        borderRadius: 5,
        border: '1px solid',
        borderStyle: light === 'no-data' ? 'dashed' : 'solid',
        borderColor: light === 'no-data' ? text : 'transparent',
        fontSize: '0.875rem',
        lineHeight: 1.5,
        fontWeight: 600,
        whiteSpace: 'nowrap',
        color: text,
        backgroundColor: ground,
        verticalAlign: 'middle',
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 17 }} />
      {say(label ?? LIGHT_NAMES[light])}
      {count !== undefined && ` ${count}`}
    </Box>
  )
}

export const useLightColours = () => LIGHT_COLOURS[useTheme().palette.mode]
