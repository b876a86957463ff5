import { isWithin, type Membership, type Unit } from '@gangyao/domain'
import { Alert, Box, Button, Typography } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form, HttpError, useDataProvider, useNotify } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import type { Kept } from '../data/records.ts'
import { FormSection } from '../form/FormSection.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'
import { today } from '../plan/AsOf.tsx'
import { useBook } from '../plan/PlanProvider.tsx'
import { DeleteButton } from '../shared/DeleteButton.tsx'
import { Panel } from '../shared/Panel.tsx'

/** Whether a unit is one of 各成员单位 of the open plan, and from when to when. Saved by itself. */
export function MembershipEditor({ unit }: { unit: Kept<Unit> }) {
  const { t, name } = useWording()
  const { plan, memberships } = useBook()
  const membership = memberships.find((entry) => entry.unit === unit.code)
  const standing = useStanding(membership)
  const { save, trouble } = useSaveMembership(membership)
  const start = { plan: plan.code, unit: unit.code, from: plan.start, to: null }
  return (
    <Box sx={{ maxWidth: 860 }}>
      <Panel title={t('units.membership')}>
        <Typography sx={{ mb: 2, color: 'text.secondary' }}>{standing}</Typography>
        <Form<Membership>
          key={membership?.version ?? 0}
          record={membership ?? start}
          onSubmit={save}
          noValidate
        >
          <FormSection>
            <WordsInput source="from" type="date" label={t('field.from')} required />
            <WordsInput source="to" type="date" label={t('field.to')} help={t('form.toHelp')} />
          </FormSection>
          {trouble && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {trouble}
            </Alert>
          )}
          <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
            <Button type="submit" variant="outlined">
              {t(membership ? 'ra.action.save' : 'units.makeMember')}
            </Button>
            {membership && (
              <DeleteButton
                resource="memberships"
                record={membership}
                what={t('units.noLongerMember', { unit: name(unit) })}
              />
            )}
          </Box>
        </Form>
      </Panel>
    </Box>
  )
}

/** Whether it is a member today, was one, or will be. */
function useStanding(membership: Membership | undefined): string {
  const { t } = useWording()
  const day = today()
  if (!membership) return t('units.isNoMember')
  const { from, to } = membership
  if (isWithin(day, membership)) return t('units.isMember')
  return day < from ? t('units.willBeMember', { from }) : t('units.wasMember', { to: to ?? '' })
}

function useSaveMembership(membership: Kept<Membership> | undefined) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const client = useQueryClient()
  const notify = useNotify()
  const [trouble, setTrouble] = useState<string | null>(null)
  const save = async (data: object) => {
    setTrouble(null)
    try {
      if (membership)
        await provider.update('memberships', { id: membership.id, data, previousData: membership })
      else await provider.create('memberships', { data })
      await client.invalidateQueries({ queryKey: ['memberships'] })
      notify(t('form.saved'), { type: 'success' })
      return undefined
    } catch (error) {
      const http = error instanceof HttpError ? error : undefined
      setTrouble(http?.message ?? t('trouble.unknown'))
      return http?.body?.errors
    }
  }
  return { save, trouble }
}
