import { Box, Card } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { TaskLink, UnitLink } from '../shared/RecordLinks.tsx'
import { type Mark, type Matrix, SIGNS } from './matrix.ts'

const MARKS: readonly Mark[] = ['lead', 'responsible', 'member']

/** On a phone the matrix is read unit by unit. */
export function UnitDuties({ matrix }: { matrix: Matrix }) {
  return (
    <Card>
      {matrix.rows.map((row) => (
        <Duties key={row.unit.code} row={row} tasks={matrix.tasks} />
      ))}
    </Card>
  )
}

function Duties({ row, tasks }: { row: Matrix['rows'][number]; tasks: Matrix['tasks'] }) {
  const { t, name } = useWording()
  const { unit, marks } = row
  const having = (mark: Mark) => tasks.filter(({ code }) => marks.get(code) === mark)
  return (
    <Box
      component="details"
      sx={{ borderTop: '1px solid', borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
    >
      <Box component="summary" sx={{ px: 2, py: 1.5, cursor: 'pointer' }}>
        <strong>{name(unit)}</strong>
        <Box sx={{ color: 'text.secondary', pl: 2.25 }}>
          {MARKS.filter((mark) => having(mark).length > 0)
            .map((mark) => `${SIGNS[mark]} ${t(`mark.${mark}`)} ${having(mark).length}`)
            .join('　') || t('matrix.noDuty')}
        </Box>
      </Box>
      <Box sx={{ px: 2, pb: 2 }}>
        {MARKS.map(
          (mark) =>
            having(mark).length > 0 && (
              <Box key={mark} sx={{ mb: 1.5 }}>
                <Box sx={{ color: 'text.secondary' }}>{t(`mark.${mark}`)}</Box>
                <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
                  {having(mark).map((task) => (
                    <li key={task.code}>
                      <TaskLink task={task} />
                    </li>
                  ))}
                </Box>
              </Box>
            ),
        )}
        <UnitLink unit={unit} />
      </Box>
    </Box>
  )
}
