import * as z from 'zod'
import { EVERYTHING } from '../src/access/caller.ts'
import { createAccount } from '../src/accounts/create-account.ts'
import { createContact } from '../src/contacts/save-contact.ts'
import { byName } from '../src/database/rows.ts'
import { enqueue } from '../src/jobs/enqueue.ts'
import { jobKind } from '../src/jobs/job-kind.ts'
import { idOfJob } from '../src/jobs/read-job.ts'
import { runJob } from '../src/jobs/run-job.ts'
import { nameOf } from '../src/sign-in/lockout.ts'
import { createToken } from '../src/tokens/create-token.ts'
import { office } from './a-plan.ts'
import { codeOf } from './authenticator.ts'
import { cookieOf, NOW, PASSWORD } from './http.ts'
import { appoint, KEYS } from './people.ts'
import { next, type Place, type Prepare, SPARE } from './place.ts'

async function withoutGrants({ db, district, unit }: Place) {
  await byName(db)
    .deleteFrom('access_grant')
    .where((eb) => eb.and({ district, unit, user: SPARE }))
    .execute()
}

const grants: Record<string, Prepare> = {
  'GET /grants': () => ({ path: '/grants' }),
  'GET /grants/{id}': async (place) => {
    await withoutGrants(place)
    await appoint(place.db, SPARE, { ...place, role: 'editor' })
    return { path: `/grants/${SPARE}~editor~${place.unit}` }
  },
  'POST /grants': async (place) => {
    await withoutGrants(place)
    return { path: '/grants', body: { user: SPARE, role: 'editor', unit: place.unit } }
  },
  'DELETE /grants/{id}': async (place) => {
    await withoutGrants(place)
    await appoint(place.db, SPARE, { ...place, role: 'editor' })
    return { path: `/grants/${SPARE}~editor~${place.unit}` }
  },
}

/** Somebody new of the district, who has a link and nothing else. */
const invited = async ({ auth, district }: Place) => {
  const input = { username: `person${next()}`, name: '某人', password: null }
  const { account, invitation } = await createAccount(auth, district, input, office)
  return { ...account, token: invitation?.link.split('#')[1] ?? '' }
}

const accounts: Record<string, Prepare> = {
  'GET /accounts': () => ({ path: '/accounts' }),
  'GET /accounts/{id}': async (place) => ({ path: `/accounts/${(await invited(place)).id}` }),
  'POST /accounts': () => ({
    path: '/accounts',
    body: { username: `person${next()}`, name: '某人' },
  }),
  'PUT /accounts/{id}': async (place) => {
    const { id, version } = await invited(place)
    return { path: `/accounts/${id}`, body: { name: '另一人', disabled: false, version } }
  },
  'POST /accounts/{id}/invite': async (place) => ({
    path: `/accounts/${(await invited(place)).id}/invite`,
  }),
  'POST /accounts/{id}/unlock': async (place) => {
    const { id } = await invited(place)
    const name = nameOf(id)
    const at = NOW.toISOString()
    await place.db
      .insertInto('sign_in_failure')
      .values({ name, failures: 9, since: at, until: at })
      .execute()
    return { path: `/accounts/${id}/unlock` }
  },
  'POST /accounts/{id}/reset-two-factor': async (place) => ({
    path: `/accounts/${(await invited(place)).id}/reset-two-factor`,
  }),
  'POST /accounts/{id}/handover': async (place) => {
    const [from, to] = [await invited(place), await invited(place)]
    await appoint(place.db, from.id, { ...place, role: 'editor' })
    return { path: `/accounts/${from.id}/handover`, body: { to: to.id } }
  },
}

const WANTED = {
  name: '填报程序',
  permissions: ['tasks.read'] as const,
  expiresOn: '2024-12-31',
}

/** A token of who asks, whatever they may themselves. */
async function ownToken({ db, district, user }: Place) {
  const { record } = await createToken(
    db,
    district,
    WANTED,
    { name: user, grants: EVERYTHING },
    NOW,
  )
  return `/tokens/${record.id}`
}

const tokens: Record<string, Prepare> = {
  'GET /tokens': () => ({ path: '/tokens' }),
  'GET /tokens/{id}': async (place) => ({ path: await ownToken(place) }),
  'POST /tokens': () => ({ path: '/tokens', body: WANTED }),
  'DELETE /tokens/{id}': async (place) => ({ path: await ownToken(place) }),
}

/** A job of who asks that is done, with the file it made. */
async function ownJob({ db, district, user }: Place) {
  const copying = jobKind({
    ...{ kind: 'copy', payload: z.null(), attempts: 1 },
    work: async () => ({ name: '抄件.txt', type: 'text/plain', body: new Uint8Array([65]) }),
  })
  const { key } = await enqueue(db, copying, { district, payload: null, askedBy: user, now: NOW })
  const signal = new AbortController().signal
  await runJob({ db, kinds: [copying], now: () => NOW, log: () => {}, signal })
  return `/jobs/${idOfJob('copy', key)}`
}

const jobs: Record<string, Prepare> = {
  'GET /jobs/{id}': async (place) => ({ path: await ownJob(place) }),
  'GET /jobs/{id}/file': async (place) => ({ path: `${await ownJob(place)}/file` }),
}

const aContact = ({ unit }: Place) => ({
  unit,
  name: '演示联络员',
  duty: '科员',
  phone: '13800000000',
  officePhone: null,
  email: null,
  note: null,
  consent: { givenOn: '2024-01-08', how: 'written' as const },
})
const contact = (place: Place) =>
  createContact({ db: place.db, keys: KEYS }, place.district, aContact(place), office, NOW)
const because = '核对通讯录'

const contacts: Record<string, Prepare> = {
  'GET /contacts': () => ({ path: '/contacts' }),
  'GET /contacts/{id}': async (place) => ({ path: `/contacts/${(await contact(place)).id}` }),
  'POST /contacts': (place) => ({ path: '/contacts', body: aContact(place) }),
  'PUT /contacts/{id}': async (place) => {
    const { id, ...record } = await contact(place)
    return { path: `/contacts/${id}`, body: { ...record, duty: '主任' } }
  },
  'POST /contacts/search': () => ({
    path: '/contacts/search',
    body: { field: 'name', value: '演示联络员' },
  }),
  'POST /contacts/{id}/reveal': async (place) => ({
    path: `/contacts/${(await contact(place)).id}/reveal`,
    body: { field: 'phone', reason: because },
  }),
  'POST /contacts/{id}/erase': async (place) => ({
    path: `/contacts/${(await contact(place)).id}/erase`,
    body: { reason: because },
  }),
  'GET /contacts/export': () => ({ path: '/contacts/export?format=csv' }),
}

/** Who is who and may do what, within a district. */
export const PEOPLE: Readonly<Record<string, Prepare>> = {
  ...grants,
  ...accounts,
  ...tokens,
  ...jobs,
  ...contacts,
}

/** Sets up a second factor for who asks, who goes on in the session that has it; nobody has none. */
async function enrolled({ as }: Pick<Place, 'as'>) {
  const { body } = await as('POST', '/auth/two-factor/enable', { password: PASSWORD })
  if (!body.secret) return { init: {}, recoveryCode: 'none' }
  const reply = await as('POST', '/auth/two-factor/verify', { code: codeOf(body.secret) })
  return {
    init: { headers: { cookie: cookieOf(reply) } },
    recoveryCode: String(body.recoveryCodes[0]),
  }
}

/** The doors of sign-in: what somebody does to get in, and to their own account. */
export const DOORS: Readonly<Record<string, Prepare>> = {
  'GET /api/auth/ways': () => ({ path: '/auth/ways' }),
  'GET /api/auth/get-session': () => ({ path: '/auth/get-session' }),
  'POST /api/auth/sign-in/username': ({ user }) => ({
    path: '/auth/sign-in/username',
    body: { username: user, password: PASSWORD },
  }),
  'POST /api/auth/sign-in/oidc': () => ({ path: '/auth/sign-in/oidc', body: {} }),
  'GET /api/auth/callback/oidc': () => ({ path: '/auth/callback/oidc' }),
  'POST /api/auth/sign-out': () => ({ path: '/auth/sign-out', body: {} }),
  'POST /api/auth/change-password': () => ({
    path: '/auth/change-password',
    body: { currentPassword: PASSWORD, newPassword: `${PASSWORD} ${next()}` },
  }),
  'GET /api/auth/sessions': () => ({ path: '/auth/sessions' }),
  'DELETE /api/auth/sessions/{id}': async ({ signIn, user }) => {
    const { body } = await (await signIn(user))('GET', '/auth/sessions')
    const { id } = body.find(({ current }: { current: boolean }) => current)
    return { path: `/auth/sessions/${id}` }
  },
  'DELETE /api/auth/sessions': () => ({ path: '/auth/sessions' }),
  'POST /api/auth/two-factor/enable': () => ({
    path: '/auth/two-factor/enable',
    body: { password: PASSWORD },
  }),
  'POST /api/auth/two-factor/verify': async ({ as }) => {
    const { body } = await as('POST', '/auth/two-factor/enable', { password: PASSWORD })
    const code = body.secret ? codeOf(body.secret) : '000000'
    return { path: '/auth/two-factor/verify', body: { code } }
  },
  'POST /api/auth/two-factor/recover': async ({ as, user, signIn }) => {
    const session = await signIn(user)
    const { recoveryCode } = await enrolled({ as: session })
    const halfWay = await as(
      'POST',
      '/auth/sign-in/username',
      { username: user, password: PASSWORD },
      { headers: { cookie: '' } },
    )
    return {
      path: '/auth/two-factor/recover',
      body: { code: recoveryCode },
      init: { headers: { cookie: cookieOf(halfWay) } },
    }
  },
  'POST /api/auth/two-factor/recovery-codes': async (place) => ({
    path: '/auth/two-factor/recovery-codes',
    body: { password: PASSWORD },
    init: (await enrolled(place)).init,
  }),
  'POST /api/auth/two-factor/disable': async (place) => ({
    path: '/auth/two-factor/disable',
    body: { password: PASSWORD },
    init: (await enrolled(place)).init,
  }),
  'POST /api/auth/invitations/look': async (place) => ({
    path: '/auth/invitations/look',
    body: { token: (await invited(place)).token },
  }),
  'POST /api/auth/invitations/accept': async (place) => ({
    path: '/auth/invitations/accept',
    body: { token: (await invited(place)).token, password: PASSWORD },
  }),
}
