import { CONSENT_HOW_NAMES } from '@gangyao/domain'
import EditIcon from '@mui/icons-material/EditOutlined'
import { Alert, Box } from '@mui/material'
import { HttpError, useGetOne } from 'react-admin'
import { useParams } from 'react-router'
import { Guarded } from '../access/Guarded.tsx'
import { MayLink } from '../access/MayLink.tsx'
import { RecordLogButton } from '../audit/RecordLogButton.tsx'
import type { Kept } from '../data/records.ts'
import { localMoment } from '../history/local-moment.ts'
import { useWording } from '../messages/use-wording.ts'
import { Facts } from '../shared/Facts.tsx'
import { Loading } from '../shared/Loading.tsx'
import { NotFound } from '../shared/NotFound.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { editPath, showPath } from '../shared/paths.ts'
import { TextLink } from '../shared/TextLink.tsx'
import { type Contact, HIDDEN_FIELDS, isShut } from './contact.ts'
import { EraseButton } from './EraseButton.tsx'
import { RevealButton } from './RevealButton.tsx'
import { ShutNotice } from './ShutNotice.tsx'
import { useUnitName } from './use-unit-name.ts'

/** One contact person; what is hidden, one field at a time and for a reason. */
export function ContactShow() {
  const { t } = useWording()
  return (
    <Guarded permission="contacts.read" title={t('nav.contacts')}>
      <One />
    </Guarded>
  )
}

function One() {
  const { t } = useWording()
  const { id = '' } = useParams()
  const { data: contact, error } = useGetOne<Kept<Contact>>('contacts', { id })
  if (error instanceof HttpError && error.status === 404) return <NotFound />
  if (error && !contact) throw error
  if (!contact) return <Loading />
  const name = contact.name ?? t('contacts.nameless')
  return (
    <Page
      title={name}
      above={<TextLink to="/contacts">{t('nav.contacts')}</TextLink>}
      actions={
        <>
          <RecordLogButton resource="contacts" id={id} what={name} />
          {contact.erasedAt === null && (
            <MayLink
              permission="contacts.write"
              unit={contact.unit}
              to={editPath('contacts', id)}
              variant="outlined"
              startIcon={<EditIcon />}
            >
              {t('ra.action.edit')}
            </MayLink>
          )}
        </>
      }
    >
      {contact.erasedAt !== null && (
        <Alert severity="info">
          {t('contacts.erasedAt', { when: localMoment(contact.erasedAt) })}
        </Alert>
      )}
      {isShut(contact) && <ShutNotice />}
      <Details contact={contact} />
      {contact.erasedAt === null && <EraseButton contact={contact} />}
    </Page>
  )
}

function Details({ contact }: { contact: Kept<Contact> }) {
  const { t, say } = useWording()
  const unitName = useUnitName()
  const { unit, duty, consent, recordedAt } = contact
  const hidden = HIDDEN_FIELDS.map(
    (field) =>
      [
        t(`contacts.${field}`),
        contact[field] !== null && (
          <Box
            key={field}
            sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'center' }}
          >
            <span>{contact[field]}</span>
            <RevealButton contact={contact} field={field} />
          </Box>
        ),
      ] as const,
  )
  return (
    <Panel title={t('contacts.about')}>
      <Facts
        facts={[
          [
            t('field.unit'),
            <TextLink key="unit" to={showPath('units', unit)} children={unitName(unit)} />,
          ],
          [t('contacts.duty'), duty],
          ...hidden,
          [
            t('contacts.consent'),
            t('contacts.consentGiven', {
              day: consent.givenOn,
              how: say(CONSENT_HOW_NAMES[consent.how]),
            }),
          ],
          [t('contacts.recordedAt'), localMoment(recordedAt)],
        ]}
      />
    </Panel>
  )
}
