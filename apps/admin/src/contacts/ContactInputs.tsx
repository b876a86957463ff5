import { CONSENT_HOW_NAMES, ConsentHow } from '@gangyao/domain'
import { Typography } from '@mui/material'
import { FormSection, Wide } from '../form/FormSection.tsx'
import { PickInput } from '../form/PickInput.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'
import { today } from '../plan/AsOf.tsx'
import { HiddenInput } from './HiddenInput.tsx'
import { useUnitChoices } from './use-unit-choices.ts'

export function ContactInputs() {
  const { t, say } = useWording()
  return (
    <>
      <FormSection>
        <WordsInput source="name" label={t('contacts.name')} required />
        <PickInput
          source="unit"
          label={t('field.unit')}
          choices={useUnitChoices('contacts.write')}
          required
        />
        <WordsInput source="duty" label={t('contacts.duty')} help={t('contacts.dutyHelp')} />
      </FormSection>
      <FormSection title={t('contacts.reach')}>
        <Wide>
          <Typography sx={{ color: 'text.secondary' }}>{t('contacts.reachHelp')}</Typography>
        </Wide>
        <HiddenInput source="phone" label={t('contacts.phone')} />
        <HiddenInput source="officePhone" label={t('contacts.officePhone')} />
        <HiddenInput source="email" label={t('contacts.email')} />
        <Wide>
          <HiddenInput source="note" label={t('contacts.note')} long />
        </Wide>
      </FormSection>
      <FormSection title={t('contacts.consent')}>
        <Wide>
          <Typography sx={{ color: 'text.secondary' }}>{t('contacts.consentHelp')}</Typography>
        </Wide>
        <WordsInput
          source="consent.givenOn"
          label={t('contacts.givenOn')}
          type="date"
          until={today()}
          required
        />
        <PickInput
          source="consent.how"
          label={t('contacts.how')}
          choices={ConsentHow.options.map((value) => ({
            value,
            label: say(CONSENT_HOW_NAMES[value]),
          }))}
          required
        />
      </FormSection>
    </>
  )
}
