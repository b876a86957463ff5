import { LIGHT_NAMES, type PlanSummary, WORST_FIRST } from '@gangyao/domain'
import { Box } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { type Programme, programmesOf, standingOf } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { LightChip } from '../shared/LightChip.tsx'
import { Panel } from '../shared/Panel.tsx'
import { ProgrammeLink } from '../shared/RecordLinks.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'

interface ByProgrammeProps {
  kind: Programme['kind']
  summary: PlanSummary
}

/** The actions, or the projects, each with its light and what it is made of. */
export function ByProgramme({ kind, summary }: ByProgrammeProps) {
  const { t, say } = useWording()
  const programmes = programmesOf(useBook()).filter((programme) => programme.kind === kind)
  return (
    <Panel title={t(kind === 'action' ? 'nav.actions' : 'nav.projects')} flush>
      <RowList>
        {programmes.map((programme) => {
          const entry = standingOf(summary, kind, programme.record.code)
          return (
            <RowListItem
              key={programme.record.code}
              badge={<LightChip light={entry?.light ?? null} />}
            >
              <Box sx={{ fontWeight: 600 }}>
                <ProgrammeLink programme={programme} />
              </Box>
              {entry && entry.total > 0 && (
                <Box sx={{ color: 'text.secondary' }}>
                  {WORST_FIRST.filter((light) => entry.counts[light] > 0)
                    .map((light) => `${say(LIGHT_NAMES[light])} ${entry.counts[light]}`)
                    .join(' · ')}
                </Box>
              )}
            </RowListItem>
          )
        })}
      </RowList>
    </Panel>
  )
}
