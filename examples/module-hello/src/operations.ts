import { joinId, say } from '@gangyao/domain'
import { type ModuleContext, type Operation, operation } from '@gangyao/module'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { Greeting, withGreetings } from './greeting.ts'
import type { HelloPermission } from './permissions.ts'

const tags = ['hello']

const list = createRoute({
  method: 'get',
  path: '/greetings',
  tags,
  summary: 'List greetings',
  'x-summary-zh': '列出问候',
  responses: {
    200: {
      description: 'All of the district, by unit.',
      content: {
        'application/json': {
          schema: z.array(Greeting.extend({ id: z.string(), unitName: z.string() })),
        },
      },
    },
  },
})

const add = createRoute({
  method: 'post',
  path: '/greetings',
  tags,
  summary: 'Leave a greeting',
  'x-summary-zh': '留下问候',
  request: { body: { required: true, content: { 'application/json': { schema: Greeting } } } },
  responses: {
    201: {
      description: 'The greeting.',
      content: { 'application/json': { schema: Greeting.extend({ id: z.string() }) } },
    },
  },
})

/** What the module answers to. */
export const operations = (context: ModuleContext): Operation<HelloPermission>[] => [
  operation('hello.read', list, async (c) => {
    const rows = await withGreetings(context.db)
      .selectFrom('hello_greeting as greeting')
      .innerJoin('core_unit as unit', (join) =>
        join
          .onRef('unit.district', '=', 'greeting.district')
          .onRef('unit.code', '=', 'greeting.unit'),
      )
      .select(['greeting.unit', 'greeting.code', 'greeting.text', 'unit.name as unitName'])
      .where('greeting.district', '=', c.var.district)
      .orderBy('greeting.unit')
      .orderBy('greeting.code')
      .execute()
    return c.json(
      rows.map((row) => ({ id: joinId(row.unit, row.code), ...row })),
      200,
    )
  }),
  operation('hello.write', add, async (c) => {
    const greeting = c.req.valid('json')
    const { unit, code } = greeting
    // The guard let in whoever may write for some unit; here it is known for which.
    context.require(c.var, 'hello.write', unit)
    const id = joinId(unit, code)
    await context.change(c.var, async (db, note) => {
      const { numInsertedOrUpdatedRows } = await withGreetings(db)
        .insertInto('hello_greeting')
        .values({ ...greeting, district: c.var.district })
        .onConflict((clash) => clash.doNothing())
        .executeTakeFirstOrThrow()
      if (numInsertedOrUpdatedRows !== 1n)
        throw context.refusal(
          'conflict',
          say(
            `已经有编号为 ${code} 的问候，请换一个编号`,
            `There is a greeting ${code} already; take another code`,
          ),
        )
      note({ action: 'create', resource: 'hello/greetings', record: id, after: greeting })
    })
    return c.json({ id, ...greeting }, 201)
  }),
]
