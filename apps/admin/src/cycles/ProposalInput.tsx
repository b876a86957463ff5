import type { Bilingual, Cycle } from '@gangyao/domain'
import { Alert, TextField } from '@mui/material'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { FormSection, Wide } from '../form/FormSection.tsx'
import { useAsking } from '../form/use-asking.ts'
import { Options } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { usePeriodChoices } from './use-period-choices.ts'

type Proposal =
  | { known: true; value: Omit<Cycle, 'version'> }
  | { known: false; year: number; reason: Bilingual }

/** Chooses the period reported on and fills in the usual days, which may then be changed. */
export function ProposalInput() {
  const { t, say } = useWording()
  const { plan, periods } = useBook()
  const choices = usePeriodChoices()
  const provider = useDataProvider<GangyaoProvider>()
  const { setValue } = useFormContext()
  const { ask, faults } = useAsking()
  const [chosen, setChosen] = useState('')
  const [unknown, setUnknown] = useState<Bilingual | null>(null)

  const fill = (values: object) => {
    for (const [field, value] of Object.entries(values))
      if (field !== 'reopened') setValue(field, value, { shouldDirty: true, shouldValidate: true })
  }
  const choose = (code: string) => {
    setChosen(code)
    setUnknown(null)
    const period = periods.get(code)
    if (!period) return
    void ask(async () => {
      const query = new URLSearchParams({ plan: plan.code, period: code })
      const proposal = await provider.get<Proposal>(`/cycles/proposal?${query}`)
      if (proposal.known) return fill(proposal.value)
      setUnknown(proposal.reason)
      const { type, title, titleEn, start, end } = period
      fill({ code, kind: type, period: code, title, titleEn, start, end })
    })
  }
  return (
    <FormSection title={t('cycles.propose')}>
      <Wide>
        <TextField
          select
          label={t('cycles.proposeFor')}
          value={chosen}
          onChange={({ target }) => choose(target.value)}
          error={faults.whole !== undefined}
          helperText={faults.whole ?? t('cycles.proposeHelp')}
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
        >
          <option value="">{t('cycles.choosePeriod')}</option>
          <Options choices={choices} />
        </TextField>
        {unknown && (
          <Alert severity="warning" sx={{ mt: 1.5 }}>
            {say(unknown)} {t('cycles.enterDays')}
          </Alert>
        )}
      </Wide>
    </FormSection>
  )
}
