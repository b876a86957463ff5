import ClearIcon from '@mui/icons-material/FilterAltOff'
import SearchIcon from '@mui/icons-material/Search'
import TuneIcon from '@mui/icons-material/Tune'
import { Box, Button, InputAdornment, TextField } from '@mui/material'
import { type ReactNode, useEffect, useState } from 'react'
import { useListContext } from 'react-admin'
import { useWording } from '../messages/use-wording.ts'
import { type Choice, Options } from './Options.tsx'

/** How long typing may rest before the search runs, in milliseconds. */
const REST = 300

/** Search and filters above a list, and the way out of them. On a phone the filters are folded away. */
export function Filters({
  searchable = true,
  children,
}: {
  /** By a word as well. */
  searchable?: boolean
  children?: ReactNode
}) {
  const { t } = useWording()
  const { filterValues, setFilters } = useListContext()
  const [unfolded, setUnfolded] = useState(false)
  const { q, ...chosen } = filterValues
  const count = Object.keys(chosen).length
  return (
    <Box
      role="search"
      aria-label={t('list.filters')}
      sx={{ ...(searchable ? ROW : NARROW_ROW), px: 2, py: 1.75 }}
    >
      {searchable && <SearchField />}
      {children && (
        <>
          <Button
            startIcon={<TuneIcon />}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
            sx={{ display: { sm: 'none' } }}
          >
            {count > 0 ? t('list.filtersChosen', { count }) : t('list.filter')}
          </Button>
          <Box
            sx={{ display: { xs: unfolded ? 'grid' : 'none', sm: 'contents' }, gap: 1.25, pt: 0.5 }}
          >
            {children}
          </Box>
        </>
      )}
      {(q || count > 0) && (
        <Button startIcon={<ClearIcon />} onClick={() => setFilters({})}>
          {t('ra.navigation.clear_filters')}
        </Button>
      )}
    </Box>
  )
}

const ROW = {
  display: 'grid',
  gap: 1.25,
  gridTemplateColumns: {
    xs: '1fr',
    sm: 'repeat(auto-fit, minmax(170px, 1fr))',
    lg: 'minmax(220px, 1.4fr) repeat(auto-fit, minmax(150px, 1fr))',
  },
}

/** A filter alone needs no whole line. */
const NARROW_ROW = { ...ROW, maxWidth: { sm: 380 }, gridTemplateColumns: '1fr' }

function SearchField() {
  const { t } = useWording()
  const [text, setText] = useRestingFilter('q')
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

/** Words or a day to look for, asked for once the typing rests. */
export function FilterText({
  field,
  label,
  type = 'text',
}: {
  field: string
  label: string
  type?: 'text' | 'date'
}) {
  const [text, setText] = useRestingFilter(field)
  return (
    <TextField
      type={type}
      label={label}
      value={text}
      onChange={({ target }) => setText(target.value)}
      slotProps={{
        ...(type === 'date' && { inputLabel: { shrink: true } }),
        htmlInput: { autoCapitalize: 'none', spellCheck: false },
      }}
    />
  )
}

/** A filter that is written: it is asked for once the typing rests. */
function useRestingFilter(field: string) {
  const { filterValues, setFilters } = useListContext()
  const asked: string = filterValues[field] ?? ''
  const [text, setText] = useState(asked)
  const [seen, setSeen] = useState(asked)
  if (seen !== asked) {
    setSeen(asked)
    setText(asked)
  }
  useEffect(() => {
    if (text.trim() === asked) return
    const timer = setTimeout(() => setFilters(withValue(filterValues, field, text.trim())), REST)
    return () => clearTimeout(timer)
  }, [field, text, asked, filterValues, setFilters])
  return [text, setText] as const
}

function withValue(values: Record<string, unknown>, field: string, value: string) {
  const { [field]: _, ...rest } = values
  return value === '' ? rest : { ...rest, [field]: value }
}
