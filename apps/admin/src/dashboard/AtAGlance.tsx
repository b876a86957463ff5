import { LIGHT_NAMES, type Light, type PlanSummary, WORST_FIRST } from '@gangyao/domain'
import { Box, Card } from '@mui/material'
import { Link } from 'react-router'
import { useWording } from '../messages/use-wording.ts'
import { LightBar } from '../shared/LightBar.tsx'
import { LIGHT_ICONS, useLightColours } from '../shared/LightChip.tsx'
import { listPath } from '../shared/paths.ts'

/** Targets by light: the number, an icon and a word, each leading to those targets. */
export function AtAGlance({ summary }: { summary: PlanSummary }) {
  const { t, language } = useWording()
  const { counts, total } = summary
  return (
    <Card component="section" aria-label={t('dashboard.byLight')} sx={{ p: { xs: 2, sm: 2.5 } }}>
      <Box sx={{ mb: 1.5, fontSize: '1.0625rem' }}>
        {t('dashboard.sentence', {
          total,
          met: counts.met,
          late: counts.overdue + counts.behind,
          silent: counts['no-data'],
        })}
      </Box>
      <LightBar counts={counts} />
      <Box
        component="ul"
        sx={{
          m: 0,
          mt: 2,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gap: 1.25,
          // English names are the longer ones, and a phone has room for two of them.
          gridTemplateColumns: {
            xs: `repeat(${language === 'zh' ? 3 : 2}, minmax(0, 1fr))`,
            sm: 'repeat(3, minmax(0, 1fr))',
            lg: 'repeat(6, minmax(0, 1fr))',
          },
        }}
      >
        {WORST_FIRST.map((light) => (
          <li key={light}>
            <Tile light={light} count={counts[light]} />
          </li>
        ))}
      </Box>
    </Card>
  )
}

function Tile({ light, count }: { light: Light; count: number }) {
  const { say } = useWording()
  const { text, ground } = useLightColours()[light]
  const Icon = LIGHT_ICONS[light]
  return (
    <Box
      component={Link}
      to={listPath('targets', { light })}
      sx={{
        display: 'block',
        height: '100%',
        px: { xs: 1, sm: 1.5 },
        py: 1.25,
        borderRadius: 1,
        border: '1px solid',
        borderStyle: light === 'no-data' ? 'dashed' : 'solid',
        borderColor: light === 'no-data' ? text : ground,
        backgroundColor: ground,
        color: text,
        textDecoration: 'none',
        '&:hover': { borderColor: text },
      }}
    >
      <Box sx={{ fontSize: '1.875rem', fontWeight: 700, lineHeight: 1.2 }}>{count}</Box>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 0.5,
          fontWeight: 600,
        }}
      >
        <Icon aria-hidden sx={{ fontSize: 18 }} />
        {say(LIGHT_NAMES[light])}
      </Box>
    </Box>
  )
}
