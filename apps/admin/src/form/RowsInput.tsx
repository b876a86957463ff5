import AddIcon from '@mui/icons-material/Add'
import { Alert, Box, Button, TextField, Typography } from '@mui/material'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useState } from 'react'
import { useFieldArray, useFormContext, useFormState } from 'react-hook-form'
import { NARROW } from '../list/narrow.ts'
import { useWording } from '../messages/use-wording.ts'
import { PageTurner } from './PageTurner.tsx'
import { RowCards } from './RowCards.tsx'
import { RowTable } from './RowTable.tsx'
import { faultyRows, matchingRows, type RowColumn } from './rows.ts'

/** More rows than this are shown on pages. */
const PER_PAGE = 25

interface RowsInputProps {
  source: string
  /** What the rows are, for those who hear the table. */
  label: string
  columns: readonly RowColumn[]
  /** A new row: every field it has, empty. */
  newRow: object
  /** The words of the button that adds one. */
  add: string
  /** Said while there is none. */
  empty?: string
}

/** Records inside a record, as a table that is written in; on a phone as cards. */
export function RowsInput({ source, label, columns, newRow, add, empty }: RowsInputProps) {
  const { t } = useWording()
  const narrow = useMediaQuery(NARROW, { noSsr: true })
  const { fields, append, remove } = useFieldArray({ name: source })
  const { getValues } = useFormContext()
  const { errors } = useFormState({ name: source })
  const [query, setQuery] = useState('')
  const [page, setPage] = useState(0)

  const matching = matchingRows(getValues(source) ?? [], query)
  const last = Math.max(0, Math.ceil(matching.length / PER_PAGE) - 1)
  const start = Math.min(page, last) * PER_PAGE
  const shown = matching.slice(start, start + PER_PAGE)
  const rows = shown.flatMap((index) => {
    const key = fields[index]?.id
    return key === undefined ? [] : [{ key, index }]
  })
  const faults = faultyRows(errors, source)
  const unseen = faults.rows.filter((index) => !shown.includes(index))

  const goTo = (index: number) => {
    setQuery('')
    setPage(Math.floor(index / PER_PAGE))
  }
  const addRow = () => {
    goTo(fields.length)
    append(newRow)
  }
  const Rows = narrow ? RowCards : RowTable
  return (
    <Box>
      {fields.length > PER_PAGE && (
        <TextField
          type="search"
          label={t('rows.search')}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value)
            setPage(0)
          }}
          sx={{ mb: 1.5, maxWidth: 320 }}
        />
      )}
      {faults.whole && (
        <Alert severity="error" sx={{ mb: 1.5 }}>
          {faults.whole}
        </Alert>
      )}
      {unseen[0] !== undefined && (
        <Alert
          severity="error"
          sx={{ mb: 1.5 }}
          action={
            <Button color="inherit" size="small" onClick={() => goTo(unseen[0] ?? 0)}>
              {t('rows.toFault')}
            </Button>
          }
        >
          {t('rows.faulty', { rows: unseen.map((index) => index + 1).join(t('list.and')) })}
        </Alert>
      )}
      {rows.length > 0 ? (
        <Rows source={source} label={label} columns={columns} rows={rows} onRemove={remove} />
      ) : (
        <Typography sx={{ color: 'text.secondary' }}>
          {query === '' ? empty : t('list.noMatch')}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1, alignItems: 'center' }}>
        <Button startIcon={<AddIcon />} onClick={addRow}>
          {add}
        </Button>
        <Box sx={{ flex: 1 }} />
        {last > 0 && <PageTurner page={Math.min(page, last)} last={last} onTurn={setPage} />}
      </Box>
    </Box>
  )
}
