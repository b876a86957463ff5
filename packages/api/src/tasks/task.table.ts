import { Clause, say, Task } from '@gangyao/domain'
import type * as z from 'zod'
import { json } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'

export const TaskRow = Task.extend({ ...tenant, clause: json(Clause) })
export type TaskTable = z.input<typeof TaskRow>

export const tasks = recordTable({
  name: 'task',
  resource: 'tasks',
  noun: say('任务', 'task'),
  entity: Task,
  row: TaskRow,
  key: ['plan', 'code'],
  order: ['plan', 'position'],
  search: ['code', 'title', 'titleEn'],
  references: [
    { table: 'plan', columns: ['plan'] },
    { table: 'action', columns: ['plan', 'action'] },
    { table: 'project', columns: ['plan', 'project'] },
  ],
  rules: ({ action, project }) =>
    (action === null) === (project === null)
      ? [
          {
            field: 'action',
            message: say(
              '任务要么属于一项提升行动，要么属于一项重点工程',
              'A task belongs to one action or to one project',
            ),
          },
        ]
      : [],
})
