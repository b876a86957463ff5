import { ACCESS_ROLE_NAMES, AccessRole, UNIT_ROLES } from '@gangyao/domain'
import { Alert, Box, Button, TextField } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { Options } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { Panel } from '../shared/Panel.tsx'
import { useRefreshPeople } from './use-refresh-people.ts'

/** Gives a role, to a person who is named or, where the page is about one, to them. */
export function GrantForm({ user: given }: { user?: string }) {
  const { t, say, name } = useWording()
  const { units } = useBook()
  const [user, setUser] = useState(given ?? '')
  const [role, setRole] = useState<AccessRole>('editor')
  const [unit, setUnit] = useState('')
  const { grant, busy, faults } = useGranting(() => {
    if (given === undefined) setUser('')
    setUnit('')
  })
  const forUnit = UNIT_ROLES.includes(role)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void grant({ user, role, unit: forUnit ? unit : '' })
  }
  const picker = { select: { native: true }, inputLabel: { shrink: true } }
  return (
    <Panel title={t('people.grant')}>
      <Box component="form" noValidate onSubmit={submit} sx={FORM}>
        {given === undefined && (
          <TextField
            label={t('ra.auth.username')}
            value={user}
            required
            error={faults.user !== undefined}
            helperText={faults.user ?? t('people.userHelp')}
            onChange={({ target }) => setUser(target.value)}
            slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false } }}
          />
        )}
        <TextField
          select
          label={t('people.role')}
          value={role}
          error={faults.role !== undefined}
          helperText={faults.role ?? t(`people.roleMeans.${role}`)}
          onChange={({ target }) => setRole(AccessRole.parse(target.value))}
          slotProps={picker}
        >
          <Options
            choices={AccessRole.options.map((value) => ({
              value,
              label: say(ACCESS_ROLE_NAMES[value]),
            }))}
          />
        </TextField>
        {forUnit && (
          <TextField
            select
            label={t('field.unit')}
            value={unit}
            required
            error={faults.unit !== undefined}
            helperText={faults.unit}
            onChange={({ target }) => setUnit(target.value)}
            slotProps={picker}
          >
            <option value="">{t('people.chooseUnit')}</option>
            <Options
              choices={[...units.values()].map((one) => ({ value: one.code, label: name(one) }))}
            />
          </TextField>
        )}
        <Button
          type="submit"
          variant="contained"
          loading={busy}
          sx={{ minHeight: 44, justifySelf: 'start' }}
        >
          {t('people.grantVerb')}
        </Button>
      </Box>
      {faults.whole && (
        <Alert severity="error" sx={{ mt: 1.5 }}>
          {faults.whole}
        </Alert>
      )}
    </Panel>
  )
}

const FORM = {
  display: 'grid',
  pt: 0.75,
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { sm: '1fr 1fr', lg: '1fr 1fr 1fr auto' },
}

function useGranting(onDone: () => void) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const notify = useNotify()
  const refresh = useRefreshPeople()
  const { ask, busy, faults, setFaults } = useAsking()
  const grant = async (data: { user: string; role: AccessRole; unit: string }) => {
    if (data.user.trim() === '') return setFaults({ user: t('ra.validation.required') })
    if (!(await ask(() => provider.create('grants', { data })))) return
    notify(t('people.granted'), { type: 'success' })
    onDone()
    await refresh()
  }
  return { grant, busy, faults }
}
