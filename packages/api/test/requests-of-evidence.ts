import { addEvidence } from '../src/evidence/add-evidence.ts'
import { uploadEvidence } from '../src/evidence/upload-evidence.ts'
import { office } from './a-plan.ts'
import { FILES } from './files.ts'
import { NOW } from './http.ts'
import { next, type Place, type Prepare } from './place.ts'

const PLAN = '2021-2025'

const linkAt = ({ unit }: Place) => ({
  ...{ plan: PLAN, unit, kind: 'link' as const, title: '活动报道' },
  ...{ url: `https://kexie.example/news/${next()}`, resource: null, record: null },
})

const added = async (place: Place) =>
  String((await addEvidence(place.db, place.district, linkAt(place), office, NOW)).id)

const FILE = { headers: { 'content-type': 'application/octet-stream' } }
const uploadAt = ({ unit }: Place) => ({
  path: `/evidence/upload?plan=${PLAN}&unit=${unit}&name=${encodeURIComponent('签到表.pdf')}`,
  body: `%PDF-1.7\n${next()}`,
  init: FILE,
})

async function sent({ db, district, unit }: Place) {
  const body = new Blob([`%PDF-1.7\n${next()}`]).stream()
  const file = { plan: PLAN, unit, name: '签到表.pdf', title: undefined, body, length: Number.NaN }
  const { record } = await uploadEvidence(db, FILES, district, file, office, NOW)
  return record.id
}

/** What supports what units report. */
export const SUPPORTING: Readonly<Record<string, Prepare>> = {
  'GET /evidence': () => ({ path: '/evidence' }),
  'GET /evidence/limits': () => ({ path: '/evidence/limits' }),
  'POST /evidence': (place) => ({ path: '/evidence', body: linkAt(place) }),
  'POST /evidence/upload': uploadAt,
  'GET /evidence/{id}': async (place) => ({ path: `/evidence/${await added(place)}` }),
  'PUT /evidence/{id}': async (place) => ({
    path: `/evidence/${await added(place)}`,
    body: { title: '活动报道（修改）', version: 1 },
  }),
  'DELETE /evidence/{id}': async (place) => ({ path: `/evidence/${await added(place)}` }),
  'GET /evidence/{id}/file': async (place) => ({ path: `/evidence/${await sent(place)}/file` }),
}
