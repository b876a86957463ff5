import type { Kept } from '../data/records.ts'
import { EditPage } from '../form/EditPage.tsx'
import { ContactInputs } from './ContactInputs.tsx'
import { type Contact, nameOf } from './contact.ts'

export const ContactEdit = () => (
  <EditPage<Kept<Contact>> resource="contacts" titleOf={nameOf} deletable={false}>
    <ContactInputs />
  </EditPage>
)
