import { valueWords } from '@gangyao/domain'
import { Box, InputAdornment, TextField } from '@mui/material'
import { useEffect } from 'react'
import { useWording } from '../messages/use-wording.ts'
import { DONE, NOT_DONE } from './cell-text.ts'
import type { Headings } from './clipboard.ts'
import { textIn } from './draft.ts'
import { faultWords } from './fault-words.ts'
import { StateMenu } from './StateMenu.tsx'
import type { Sheet, SheetCell } from './sheet.ts'
import type { DraftHandle } from './use-draft.ts'
import type { Selection } from './use-selection.ts'
import { useStateWords } from './use-state-words.ts'

interface PeriodListProps {
  sheet: Sheet
  headings: Headings
  draft: DraftHandle
  selection: Selection
}

/** On a phone: one period at a time, an input for each entity. */
export function PeriodList({ sheet, headings, draft, selection }: PeriodListProps) {
  const { t } = useWording()
  const { row: current, column } = selection.range.to
  const owed = sheet.cells.flatMap((cells, row) => {
    const cell = cells[column]
    return cell?.owed ? [{ cell, name: headings.rows[row] ?? '', row }] : []
  })
  const key = sheet.cells[current]?.[column]?.key
  useEffect(() => {
    if (key !== undefined && selection.takesFocus()) document.getElementById(inputId(key))?.focus()
  }, [key, selection])
  return (
    <Box sx={{ display: 'grid', gap: 2, px: 2, pb: 2 }}>
      <TextField
        select
        label={t('field.period')}
        value={column}
        onChange={({ target }) => selection.go({ row: 0, column: Number(target.value) })}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        {sheet.columns.map(({ code }, index) => (
          <option key={code} value={index}>
            {headings.columns[index]}
          </option>
        ))}
      </TextField>
      {owed.map(({ cell, name }) => (
        <CellField key={cell.key} name={name} cell={cell} sheet={sheet} draft={draft} />
      ))}
    </Box>
  )
}

const inputId = (key: string) => `cell-${key}`

interface CellFieldProps {
  name: string
  cell: SheetCell
  sheet: Sheet
  draft: DraftHandle
}

function CellField({ name, cell, sheet, draft }: CellFieldProps) {
  const wording = useWording()
  const { t, title, language } = wording
  const text = textIn(cell, draft.edits)
  const faults = draft.at.get(cell.key)?.faults ?? []
  const help = [
    faults.map((fault) => faultWords(fault, wording)).join(' '),
    cell.counted &&
      t('grid.countedIs', {
        value: valueWords(cell.counted, sheet.target, language) ?? t('figure.none'),
      }),
  ].filter(Boolean)
  const write = (text: string) => draft.write([{ cell, text }])
  const { kind } = sheet.target
  const shared = {
    id: inputId(cell.key),
    label: name,
    value: text,
    error: faults.length > 0,
    helperText: help.length > 0 ? help.join(' · ') : undefined,
    onChange: ({ target }: { target: { value: string } }) => write(target.value),
  }
  if (kind === 'milestone') return <MilestoneField {...shared} />
  return (
    <TextField
      {...shared}
      placeholder={kind === 'ratio' ? '180/200' : undefined}
      slotProps={{
        htmlInput: { inputMode: kind === 'ratio' ? 'text' : 'decimal', autoComplete: 'off' },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              {kind === 'ratio' ? null : measureOf(sheet, title)}
              <StateMenu label={t('grid.statesOf', { what: name })} onChoose={write} />
            </InputAdornment>
          ),
        },
      }}
    />
  )
}

const measureOf = (
  { target: { measure, measureEn } }: Sheet,
  title: ReturnType<typeof useWording>['title'],
) => title({ title: measure, titleEn: measureEn })

function MilestoneField(shared: React.ComponentProps<typeof TextField>) {
  const { t } = useWording()
  const words = useStateWords()
  return (
    <TextField
      {...shared}
      select
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      <option value="">{t('grid.choose')}</option>
      <option value={DONE}>{`${DONE} ${t('enter.isDone')}`}</option>
      <option value={NOT_DONE}>{`${NOT_DONE} ${t('enter.isNotDone')}`}</option>
      <option value={words.missing}>{words.missing}</option>
      <option value={words['not-applicable']}>{words['not-applicable']}</option>
      {![...KNOWN, words.missing, words['not-applicable']].includes(String(shared.value)) && (
        <option value={String(shared.value)}>{String(shared.value)}</option>
      )}
    </TextField>
  )
}

const KNOWN = ['', DONE, NOT_DONE]
