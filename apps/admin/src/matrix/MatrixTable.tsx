import { Box, GlobalStyles } from '@mui/material'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useWording } from '../messages/use-wording.ts'
import { showPath } from '../shared/paths.ts'
import { UnitLink } from '../shared/RecordLinks.tsx'
import { MatrixHead } from './MatrixHead.tsx'
import { type Matrix, neighbour, SIGNS } from './matrix.ts'
import { PAGE, tableStyles } from './matrix-styles.ts'

interface Place {
  row: number
  column: number
}

/** The table itself. Tab reaches it once; arrow keys then go from mark to mark. */
export function MatrixTable({ matrix }: { matrix: Matrix }) {
  const { t, name, title, language } = useWording()
  const table = useRef<HTMLTableElement>(null)
  const marks = placesOf(matrix)
  const [current, setCurrent] = useState<Place | null>(null)
  const [first] = marks
  const active = marks.find((place) => same(place, current)) ?? first

  const onKeyDown = (event: KeyboardEvent) => {
    const next = active && neighbour(marks, active, event.key)
    if (!next) return
    event.preventDefault()
    setCurrent(next)
    table.current?.querySelector<HTMLElement>(`[data-place="${placeKey(next)}"]`)?.focus()
  }

  return (
    <>
      <GlobalStyles styles={PAGE} />
      <Box sx={tableStyles(matrix.rows.length, language)}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells the arrow keys walk */}
        <table ref={table} role="grid" aria-label={t('matrix.title')} onKeyDown={onKeyDown}>
          <MatrixHead matrix={matrix} />
          <tbody>
            {matrix.rows.map(({ unit, marks }, row) => (
              <tr key={unit.code}>
                <th scope="row">
                  <UnitLink unit={unit} />
                </th>
                {matrix.tasks.map((task, column) => {
                  const mark = marks.get(task.code)
                  if (!mark) return <td key={task.code} />
                  const place = { row, column }
                  return (
                    <td key={task.code} className={mark}>
                      <Link
                        to={showPath('tasks', task.id)}
                        data-place={placeKey(place)}
                        tabIndex={same(place, active ?? null) ? 0 : -1}
                        onFocus={() => setCurrent(place)}
                        aria-label={`${name(unit)} ${t(`mark.${mark}`)} ${task.code}`}
                        title={`${name(unit)} · ${t(`mark.${mark}`)} · ${task.code} ${title(task)}`}
                      >
                        {SIGNS[mark]}
                      </Link>
                    </td>
                  )
                })}
                <td className="total">{[...marks.values()].filter((m) => m === 'lead').length}</td>
                <td className="total">{marks.size}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('matrix.unitsPerTask')}</th>
              {matrix.tasks.map((task) => (
                <td key={task.code}>{matrix.unitsOf(task.code)}</td>
              ))}
              <td colSpan={2} />
            </tr>
          </tfoot>
        </table>
      </Box>
    </>
  )
}

const placesOf = ({ rows, tasks }: Matrix): Place[] =>
  rows.flatMap(({ marks }, row) =>
    tasks.flatMap(({ code }, column) => (marks.has(code) ? [{ row, column }] : [])),
  )

const same = (one: Place, other: Place | null) =>
  other !== null && one.row === other.row && one.column === other.column

const placeKey = ({ row, column }: Place) => `${row} ${column}`
