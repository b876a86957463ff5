import { BOARD_STAGE_NAMES, CONTRIBUTION_STAGE_NAMES } from '@gangyao/domain'
import { Box } from '@mui/material'
import { useLocation } from 'react-router'
import { useWording } from '../messages/use-wording.ts'
import { TextLink } from '../shared/TextLink.tsx'
import type { Form } from './report.ts'

/** With fewer than this the page is seen at once. */
const MANY = 4

/** Under which name what is asked of the unit stands on its page; a task stands under its code. */
export const askedPlace = (task: string): string => `asked-${task}`

/** What is on the page and how far it is, with the way there. */
export function Contents({ form: { items, contributions } }: { form: Form }) {
  const { t, title, say } = useWording()
  const { search } = useLocation()
  const lines = [
    ...items.map(({ about, stage }) => ({
      place: about.code,
      words: `${about.code} ${title(about)}`,
      state: BOARD_STAGE_NAMES[stage],
    })),
    ...contributions.map(({ about, stage }) => ({
      place: askedPlace(about.code),
      words: t('reports.askedFor', { what: `${about.code} ${title(about)}` }),
      state: CONTRIBUTION_STAGE_NAMES[stage],
    })),
  ]
  if (lines.length < MANY) return null
  return (
    <Box component="details" sx={{ overflowWrap: 'anywhere' }}>
      <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600 }}>
        {t('reports.contents', { count: lines.length })}
      </Box>
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
        {lines.map(({ place, words, state }) => (
          <li key={place}>
            <TextLink to={{ search, hash: place }}>{words}</TextLink> {say(state)}
          </li>
        ))}
      </Box>
    </Box>
  )
}
