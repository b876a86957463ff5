import ClearIcon from '@mui/icons-material/FilterAltOff'
import SearchIcon from '@mui/icons-material/Search'
import { Box, Button, InputAdornment, TextField } from '@mui/material'
import { type ReactNode, useEffect, useState } from 'react'
import { useListContext } from 'react-admin'
import { useWording } from '../messages/use-wording.ts'
import { type Choice, Options } from './Options.tsx'

/** How long typing may rest before the search runs, in milliseconds. */
const REST = 300

/** Search and filters above a list, and the way out of them. */
export function Filters({ children }: { children?: ReactNode }) {
  const { t } = useWording()
  const { filterValues, setFilters } = useListContext()
  const active = Object.values(filterValues).some((value) => value !== undefined && value !== '')
  return (
    <Box
      role="search"
      aria-label={t('list.filters')}
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: '1fr',
          sm: 'repeat(auto-fit, minmax(170px, 1fr))',
          lg: 'minmax(220px, 1.4fr) repeat(auto-fit, minmax(150px, 1fr))',
        },
        gap: 1.25,
        px: 2,
        py: 1.75,
      }}
    >
      <SearchField />
      {children}
      {active && (
        <Button startIcon={<ClearIcon />} onClick={() => setFilters({})}>
          {t('ra.navigation.clear_filters')}
        </Button>
      )}
    </Box>
  )
}

function SearchField() {
  const { t } = useWording()
  const { filterValues, setFilters } = useListContext()
  const asked: string = filterValues.q ?? ''
  const [text, setText] = useState(asked)
  const [seen, setSeen] = useState(asked)
  if (seen !== asked) {
    setSeen(asked)
    setText(asked)
  }
  useEffect(() => {
    if (text.trim() === asked) return
    const timer = setTimeout(() => setFilters(withValue(filterValues, 'q', text.trim())), REST)
    return () => clearTimeout(timer)
  }, [text, asked, filterValues, setFilters])
  return (
    <TextField
      type="search"
      label={t('ra.action.search')}
      value={text}
      onChange={({ target }) => setText(target.value)}
      slotProps={{
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <SearchIcon aria-hidden />
            </InputAdornment>
          ),
        },
      }}
    />
  )
}

/** One choice out of a list; the phone's own picker, which everyone knows. */
export function FilterSelect({
  field,
  label,
  choices,
}: {
  field: string
  label: string
  choices: readonly Choice[]
}) {
  const { t } = useWording()
  const { filterValues, setFilters } = useListContext()
  return (
    <TextField
      select
      label={label}
      value={filterValues[field] ?? ''}
      onChange={({ target }) => setFilters(withValue(filterValues, field, target.value))}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      <option value="">{t('list.all')}</option>
      <Options choices={choices} />
    </TextField>
  )
}

function withValue(values: Record<string, unknown>, field: string, value: string) {
  const { [field]: _, ...rest } = values
  return value === '' ? rest : { ...rest, [field]: value }
}
