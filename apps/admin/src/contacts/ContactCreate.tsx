import { useOwnUnits } from '../access/use-may.ts'
import { CreatePage } from '../form/CreatePage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { ContactInputs } from './ContactInputs.tsx'
import { NEW_CONTACT } from './contact.ts'

export function ContactCreate() {
  const { t } = useWording()
  const own = useOwnUnits('contacts.write')
  const unit = own?.length === 1 ? own[0] : null
  return (
    <CreatePage
      resource="contacts"
      title={t('contacts.create')}
      defaultValues={{ ...NEW_CONTACT, unit, consent: { givenOn: null, how: null } }}
    >
      <ContactInputs />
    </CreatePage>
  )
}
