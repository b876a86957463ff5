import { Box, Checkbox, FormControlLabel, FormHelperText, Typography } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { MayButton } from '../access/MayButton.tsx'
import type { GangyaoProvider } from '../data/data-provider.ts'
import type { Kept } from '../data/records.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { AskWhy } from '../shared/AskWhy.tsx'
import { type Contact, nameOf } from './contact.ts'

/** 抹去: does away with what is personal for ever, once the person has said that they know. */
export function EraseButton({ contact }: { contact: Kept<Contact> }) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const client = useQueryClient()
  const notify = useNotify()
  const { ask, busy, faults, setFaults } = useAsking()
  const [asking, setAsking] = useState(false)
  const [sure, setSure] = useState(false)
  const open = () => {
    setFaults({})
    setSure(false)
    setAsking(true)
  }
  const erase = async (reason: string) => {
    if (reason === '' || !sure)
      return setFaults({
        ...(reason === '' && { reason: t('ra.validation.required') }),
        ...(!sure && { sure: t('contacts.eraseTick') }),
      })
    const path = `/contacts/${encodeURIComponent(contact.id)}/erase`
    if (!(await ask(() => provider.post(path, { reason })))) return
    setAsking(false)
    notify(t('contacts.wasErased'), { type: 'success' })
    await Promise.all(
      ['contacts', 'audit'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    )
  }
  return (
    <div>
      <MayButton
        permission="contacts.write"
        unit={contact.unit}
        color="error"
        variant="outlined"
        onClick={open}
      >
        {t('contacts.erase')}
      </MayButton>
      <AskWhy
        open={asking}
        title={t('contacts.askErase', { name: nameOf(contact) })}
        verb={t('contacts.eraseVerb')}
        colour="error"
        busy={busy}
        faults={faults}
        example={t('contacts.eraseExample')}
        onYes={(reason) => void erase(reason)}
        onNo={() => setAsking(false)}
        below={
          <Box>
            <FormControlLabel
              label={t('contacts.eraseSure')}
              control={
                <Checkbox
                  checked={sure}
                  onChange={(_event, checked) => setSure(checked)}
                  slotProps={{
                    input: { 'aria-invalid': faults.sure !== undefined },
                  }}
                />
              }
            />
            {faults.sure && (
              <FormHelperText error role="alert">
                {faults.sure}
              </FormHelperText>
            )}
          </Box>
        }
      >
        <Typography>{t('contacts.eraseMeans')}</Typography>
      </AskWhy>
    </div>
  )
}
