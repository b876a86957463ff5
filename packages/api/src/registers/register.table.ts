import { Register, say } from '@gangyao/domain'
import type * as z from 'zod'
import { json } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'
import type { FieldError } from '../errors/app-error.ts'
import { endsAfterItBegins } from '../records/rules.ts'
import { refuseToLoseEntities } from './refuse-to-lose-entities.ts'

export const RegisterRow = Register.extend({
  ...tenant,
  entities: json(Register.shape.entities),
})
export type RegisterTable = z.input<typeof RegisterRow>

export const registers = recordTable({
  name: 'register',
  resource: 'registers',
  noun: say('名录', 'register'),
  entity: Register,
  row: RegisterRow,
  key: ['plan', 'code'],
  order: ['plan', 'position'],
  search: ['code', 'title', 'titleEn'],
  references: [{ table: 'plan', columns: ['plan'] }],
  guard: refuseToLoseEntities,
  rules: ({ entities }) =>
    entities.flatMap((entity, index): FieldError[] => [
      ...(entities.findIndex(({ code }) => code === entity.code) === index
        ? []
        : [
            {
              field: `entities.${index}.code`,
              message: say(
                `代码 ${entity.code} 用了两次`,
                `The code ${entity.code} is there twice`,
              ),
            },
          ]),
      ...endsAfterItBegins({ from: entity.from ?? null, to: entity.to ?? null }, 'from', 'to').map(
        ({ message }) => ({ field: `entities.${index}.to`, message }),
      ),
    ]),
})
