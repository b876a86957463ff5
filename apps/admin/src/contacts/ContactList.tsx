import AddIcon from '@mui/icons-material/Add'
import { Box } from '@mui/material'
import { useListContext } from 'react-admin'
import { Guarded } from '../access/Guarded.tsx'
import { MayLink } from '../access/MayLink.tsx'
import { useOwnUnits } from '../access/use-may.ts'
import type { Kept } from '../data/records.ts'
import { FilterSelect } from '../list/Filters.tsx'
import { ListPage } from '../list/ListPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { createPath, showPath } from '../shared/paths.ts'
import { TextLink } from '../shared/TextLink.tsx'
import { type Contact, isShut } from './contact.ts'
import { ExportButton } from './ExportButton.tsx'
import { FindContact } from './FindContact.tsx'
import { ShutNotice } from './ShutNotice.tsx'
import { useUnitChoices } from './use-unit-choices.ts'
import { useUnitName } from './use-unit-name.ts'

/** 联络员: whom the office reaches in each unit, hidden but for names and posts. */
export function ContactList() {
  const { t } = useWording()
  return (
    <Guarded permission="contacts.read" title={t('nav.contacts')}>
      <Contacts />
    </Guarded>
  )
}

function Contacts() {
  const { t } = useWording()
  const unitName = useUnitName()
  const choices = useUnitChoices('contacts.read')
  const own = useOwnUnits('contacts.read')
  return (
    <ListPage<Kept<Contact>>
      resource="contacts"
      ofPlan={false}
      sort="unit"
      title={t('nav.contacts')}
      lead={t(own === null ? 'contacts.lead' : 'contacts.leadOwn')}
      empty={t('contacts.empty')}
      search={
        <>
          <ShutList />
          <FindContact />
        </>
      }
      actions={
        <>
          <ExportButton />
          <MayLink
            permission="contacts.write"
            to={createPath('contacts')}
            variant="contained"
            startIcon={<AddIcon />}
          >
            {t('contacts.create')}
          </MayLink>
        </>
      }
      {...(choices.length > 1 && {
        filters: <FilterSelect field="unit" label={t('field.unit')} choices={choices} />,
      })}
      columns={[
        {
          label: 'contacts.name',
          heading: true,
          width: '20%',
          render: (contact) => (
            <>
              <TextLink to={showPath('contacts', contact.id)}>
                {contact.name ?? t('contacts.nameless')}
              </TextLink>
              {contact.duty && (
                <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>{contact.duty}</Box>
              )}
            </>
          ),
        },
        { label: 'field.unit', sort: 'unit', onCard: 'bare', render: ({ unit }) => unitName(unit) },
        { label: 'contacts.phone', width: '16%', render: ({ phone }) => phone },
        { label: 'contacts.officePhone', width: '16%', render: ({ officePhone }) => officePhone },
        { label: 'contacts.email', width: '20%', render: ({ email }) => email },
      ]}
    />
  )
}

function ShutList() {
  const { data = [] } = useListContext<Kept<Contact>>()
  return data.some(isShut) && <ShutNotice />
}
