import SearchIcon from '@mui/icons-material/Search'
import { Alert, Box, Button, Card, TextField, Typography } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useDataProvider } from 'react-admin'
import { useMay } from '../access/use-may.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import type { Kept } from '../data/records.ts'
import { useAsking } from '../form/use-asking.ts'
import { Options } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import { showPath } from '../shared/paths.ts'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { type Contact, FINDABLE_FIELDS } from './contact.ts'
import { useUnitName } from './use-unit-name.ts'

/** Finds by a whole name, number or address, which goes into no address of a page and is kept nowhere. */
export function FindContact() {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const { ask, busy, faults, setFaults } = useAsking()
  const mayReveal = useMay('contacts.reveal').allowed
  // Whoever may look a number up could find it by trying.
  const fields = mayReveal ? FINDABLE_FIELDS : FINDABLE_FIELDS.filter((one) => one === 'name')
  const [field, setField] = useState<(typeof FINDABLE_FIELDS)[number]>('name')
  const [value, setValue] = useState('')
  const [found, setFound] = useState<Kept<Contact>[] | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setFound(null)
    if (value.trim() === '') return setFaults({ value: t('ra.validation.required') })
    void ask(async () => setFound(await provider.post('/contacts/search', { field, value })))
  }
  const stop = () => {
    setFound(null)
    setFaults({})
    setValue('')
  }
  return (
    <Card component="section" aria-label={t('contacts.find')}>
      <Box component="form" role="search" noValidate onSubmit={submit} sx={FORM}>
        <TextField
          select
          label={t('contacts.findBy')}
          value={field}
          onChange={({ target }) =>
            setField(FINDABLE_FIELDS.find((one) => one === target.value) ?? 'name')
          }
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
        >
          <Options choices={fields.map((one) => ({ value: one, label: t(`contacts.${one}`) }))} />
        </TextField>
        <TextField
          label={t('contacts.whole', { field: t(`contacts.${field}`) })}
          value={value}
          error={faults.value !== undefined}
          helperText={faults.value ?? t('contacts.wholeHelp')}
          onChange={({ target }) => setValue(target.value)}
          slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
        />
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button type="submit" variant="outlined" startIcon={<SearchIcon />} loading={busy}>
            {t('contacts.findVerb')}
          </Button>
          {(found || value !== '') && (
            <Button color="inherit" onClick={stop}>
              {t('contacts.findClear')}
            </Button>
          )}
        </Box>
      </Box>
      {faults.whole && (
        <Alert severity="error" sx={{ mx: 2, mb: 2 }}>
          {faults.whole}
        </Alert>
      )}
      <Box role="status">{found && <Found contacts={found} />}</Box>
    </Card>
  )
}

const FORM = {
  display: 'grid',
  gap: 1.5,
  p: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: '1fr', sm: '10rem minmax(0, 26rem) auto' },
}

function Found({ contacts }: { contacts: readonly Kept<Contact>[] }) {
  const { t } = useWording()
  const unitName = useUnitName()
  return (
    <>
      <Typography sx={{ px: { xs: 2, sm: 2.5 }, pb: 1.5, color: 'text.secondary' }}>
        {contacts.length === 0
          ? t('contacts.foundNone')
          : t('contacts.found', { count: contacts.length })}
      </Typography>
      <RowList>
        {contacts.map((contact) => (
          <RowListItem key={contact.id}>
            <Box sx={{ fontWeight: 600 }}>
              <TextLink to={showPath('contacts', contact.id)}>
                {contact.name ?? t('contacts.nameless')}
              </TextLink>
            </Box>
            <Box sx={{ color: 'text.secondary' }}>
              {[unitName(contact.unit), contact.duty, contact.phone ?? contact.officePhone]
                .filter(Boolean)
                .join(' · ')}
            </Box>
          </RowListItem>
        ))}
      </RowList>
    </>
  )
}
