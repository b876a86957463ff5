import { CurrentObservation, Observation } from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { body, byId, json, problems, summary } from '../http/contract.ts'
import { crud, recordSchema } from '../http/crud.ts'
import { observations } from './observation.table.ts'

const tags = ['observations']
const found = json('The observation.', recordSchema(observations))
export const { list, read, remove } = crud(observations)

const { value, numerator, denominator, happened, note, reason } = Observation.shape
const entered = {
  ...Observation.pick({ plan: true, target: true, period: true, unit: true, state: true }).shape,
  entity: Observation.shape.entity.default(''),
  dimension: Observation.shape.dimension.default(''),
  source: z.literal('typed').default('typed'),
  value: value.default(null),
  numerator: numerator.default(null),
  denominator: denominator.default(null),
  happened: happened.default(null),
  note: note.default(null),
  reason: reason.default(null),
}
export const NewObservation = z.strictObject(entered).meta({ id: 'NewObservation' })

/** The whole record as it was read; who recorded it and whether it is public are not the caller's to say. */
const ChangedObservation = z
  .strictObject({
    id: z.string().optional(),
    ...entered,
    ...CurrentObservation.pick({
      published: true,
      publishedEarlier: true,
      recordedAt: true,
      knownSince: true,
      recordedBy: true,
    }).partial().shape,
    version: z.int().min(1),
  })
  .meta({ id: 'ChangedObservation' })

export const record = createRoute({
  method: 'post',
  path: '/',
  tags,
  ...summary('填报一个数值，先存为草稿', 'Enter a value, as a draft'),
  request: { body: body(NewObservation) },
  responses: { 201: found, ...problems('malformed', 'too-large', 'invalid', 'conflict') },
})

export const correct = createRoute({
  method: 'put',
  path: '/{id}',
  tags,
  ...summary(
    '更正一个数值，旧值作为较早的版本保留',
    'Correct a value; the old one stays as an earlier revision',
  ),
  request: { params: byId, body: body(ChangedObservation) },
  responses: {
    200: found,
    ...problems('not-found', 'malformed', 'too-large', 'invalid', 'stale', 'conflict'),
  },
})

export const publish = createRoute({
  method: 'post',
  path: '/{id}/publish',
  tags,
  ...summary(
    '公开当前值；写明 version 的，只公开这一版',
    'Make the current value public; with a version only while it is that one',
  ),
  request: {
    params: byId,
    body: {
      ...body(z.strictObject({ version: Observation.shape.version.optional() })),
      required: false,
    },
  },
  responses: { 200: found, ...problems('not-found', 'malformed', 'invalid', 'stale', 'conflict') },
})

export const withdraw = createRoute({
  method: 'post',
  path: '/{id}/withdraw',
  tags,
  ...summary('撤回，不再公开', 'Take a value off the public site'),
  request: { params: byId },
  responses: { 200: found, ...problems('not-found', 'conflict') },
})

export const publishAll = createRoute({
  method: 'post',
  path: '/publish',
  tags,
  ...summary(
    '一次公开多个当前值：全部成功，或全部不动',
    'Make several current values public: all of them, or none',
  ),
  request: {
    body: body(
      z.strictObject({
        ids: z.array(z.string()).min(1).max(1000),
        versions: z.array(Observation.shape.version.nullable()).max(1000).optional().meta({
          description:
            'The version of each that was seen, in the order of the ids; null: whichever it is. Left out: whichever they are.',
        }),
      }),
    ),
  },
  responses: {
    200: json('They.', z.array(recordSchema(observations))),
    ...problems('malformed', 'too-large', 'invalid', 'stale', 'conflict'),
  },
})

/** A value that was, or is, the current one of its key. */
const ObservationRevision = Observation.extend({
  current: z.boolean().meta({ description: 'It is the value in force.' }),
  publishedAt: z.iso.datetime().nullable(),
}).meta({ id: 'ObservationRevision' })

export const revisions = createRoute({
  method: 'get',
  path: '/{id}/revisions',
  tags,
  ...summary('一个数值的全部版本，新的在前', 'Every revision of a value, the newest first'),
  request: { params: byId },
  responses: { 200: json('They.', z.array(ObservationRevision)), ...problems('not-found') },
})

const SavedObservation = z
  .strictObject({
    ...entered,
    version: z
      .int()
      .min(1)
      .nullable()
      .default(null)
      .meta({ description: 'The version that was seen; null: there was no value yet.' }),
  })
  .meta({ id: 'SavedObservation' })

export const saveAll = createRoute({
  method: 'post',
  path: '/batch',
  tags,
  ...summary(
    '一次填报、更正多个数值：全部成功，或全部不动',
    'Enter and correct several values: all of them, or none',
  ),
  request: {
    body: body(z.strictObject({ observations: z.array(SavedObservation).min(1).max(1000) })),
  },
  responses: {
    200: json('They.', z.array(recordSchema(observations))),
    ...problems('malformed', 'too-large', 'invalid', 'stale', 'conflict'),
  },
})
