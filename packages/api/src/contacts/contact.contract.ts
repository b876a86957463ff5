import { Contact } from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { body, byId, json, page, problems, summary } from '../http/contract.ts'
import { crud, recordSchema } from '../http/crud.ts'
import { fileQuery, SHEETS } from '../http/download.ts'
import { listQuerySchema } from '../http/list-query-schema.ts'
import { Reason } from '../personal/reason.ts'
import { ContactRecord, contacts, FINDABLE_FIELDS, PERSONAL_FIELDS } from './contact.table.ts'

const tags = ['contacts']
const record = recordSchema(contacts)
const found = json('The contact.', record)
export const { read } = crud(contacts)

export const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  ...summary(
    '列出联络员，电话和邮箱等已隐去；单位人员只见本单位',
    'List contacts, masked; a unit’s people see their own',
  ),
  request: {
    query: listQuerySchema(
      ContactRecord.pick({ code: true, unit: true, duty: true, recordedAt: true, erasedAt: true }),
    ),
  },
  responses: { 200: page('contacts', record), ...problems('malformed', 'unknown-field') },
})

const { unit, name, duty, phone, officePhone, email, note, consent } = Contact.shape
export const NewContact = z
  .strictObject({
    unit,
    name,
    duty: duty.default(null),
    phone: phone.default(null),
    officePhone: officePhone.default(null),
    email: email.default(null),
    note: note.default(null),
    consent,
  })
  .meta({ id: 'NewContact' })

export const create = createRoute({
  method: 'post',
  path: '/',
  tags,
  ...summary('新增一位联络员', 'Add a contact'),
  request: { body: body(NewContact) },
  responses: {
    201: found,
    ...problems('malformed', 'too-large', 'invalid', 'forbidden', 'unavailable'),
  },
})

const kept = z
  .string()
  .max(600)
  .nullable()
  .default(null)
  .meta({ description: 'As it was shown masked, it stays as it is.' })

const ChangedContact = z
  .strictObject({
    id: z.string().optional(),
    code: Contact.shape.code,
    unit,
    name,
    duty: duty.default(null),
    phone: kept,
    officePhone: kept,
    email: kept,
    note: kept,
    consent,
    ...ContactRecord.pick({ recordedAt: true, erasedAt: true }).partial().shape,
    version: Contact.shape.version,
  })
  .meta({ id: 'ChangedContact' })

export const update = createRoute({
  method: 'put',
  path: '/{id}',
  tags,
  ...summary(
    '修改一位联络员；隐去的内容原样送回即不改动',
    'Replace a contact; what is masked stays when it is sent back so',
  ),
  request: { params: byId, body: body(ChangedContact) },
  responses: {
    200: found,
    ...problems('not-found', 'malformed', 'too-large', 'invalid', 'stale', 'conflict'),
    ...problems('forbidden', 'unavailable'),
  },
})

export const search = createRoute({
  method: 'post',
  path: '/search',
  tags,
  ...summary(
    '按完整的姓名、号码或邮箱查找，结果仍隐去；按号码或邮箱查找须有查看的权限，并记入审计日志',
    'Find by a whole name, number or address, which is noted; what is found is masked, and by number or address only for who may reveal it',
  ),
  request: {
    body: body(
      z.strictObject({ field: z.enum(FINDABLE_FIELDS), value: z.string().min(1).max(120) }),
    ),
  },
  responses: {
    200: json('They.', z.array(record)),
    ...problems('malformed', 'invalid', 'forbidden'),
  },
})

export const reveal = createRoute({
  method: 'post',
  path: '/{id}/reveal',
  tags,
  ...summary(
    '查看一位联络员的一项内容，写明理由，记入审计日志',
    'Look at one field of one contact, for a reason that is noted',
  ),
  request: {
    params: byId,
    body: body(z.strictObject({ field: z.enum(PERSONAL_FIELDS), reason: Reason })),
  },
  responses: {
    200: json('It.', z.object({ field: z.enum(PERSONAL_FIELDS), value: z.string() })),
    ...problems('not-found', 'malformed', 'invalid', 'forbidden', 'conflict', 'unavailable'),
  },
})

export const erase = createRoute({
  method: 'post',
  path: '/{id}/erase',
  tags,
  ...summary(
    '抹去一位联络员的个人信息，不能恢复；记录保留，以便统计',
    'Do away with what is personal, for ever; the record stays for statistics',
  ),
  request: { params: byId, body: body(z.strictObject({ reason: Reason })) },
  responses: {
    200: found,
    ...problems('not-found', 'malformed', 'invalid', 'forbidden', 'conflict'),
  },
})

export const exported = createRoute({
  method: 'get',
  path: '/export',
  tags,
  ...summary(
    '联络员的表格，内容不隐去；需要单独的权限，并记入审计日志',
    'Contacts as a table, unmasked; needs a permission of its own, and is noted',
  ),
  request: { query: fileQuery },
  responses: { 200: SHEETS, ...problems('malformed', 'forbidden', 'unavailable') },
})
