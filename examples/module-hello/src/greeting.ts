import { Code, visible } from '@gangyao/domain'
import type { ModuleDb } from '@gangyao/module'
import * as z from 'zod'

/** 问候: what one unit says to all others. */
export const Greeting = z
  .object({
    unit: Code.meta({ description: 'Whose it is.' }),
    code: Code,
    text: visible(z.string().trim().min(1).max(200)),
  })
  .meta({ id: 'HelloGreeting' })
export type Greeting = z.infer<typeof Greeting>

type Tables = {
  hello_greeting: Greeting & { district: string }
}

/** The core's views, and the tables of this module. */
export const withGreetings = (db: ModuleDb) => db.withTables<Tables>()
