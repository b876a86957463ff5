import { say } from '@gangyao/domain'
import type { PlanModule } from '@gangyao/module'
import { migrations } from './migrations.ts'
import { operations } from './operations.ts'
import { type HelloPermission, permissions } from './permissions.ts'

/** 问候: the smallest module that has a table, two operations and a rule about units. */
export const hello = {
  id: 'hello',
  contract: 1,
  title: say('问候', 'Greetings'),
  permissions,
  migrations,
  operations,
} satisfies PlanModule<HelloPermission>
