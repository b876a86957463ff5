import { Clause, Project, say } from '@gangyao/domain'
import type * as z from 'zod'
import { json } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'

export const ProjectRow = Project.extend({ ...tenant, clause: json(Clause) })
export type ProjectTable = z.input<typeof ProjectRow>

export const projects = recordTable({
  name: 'project',
  resource: 'projects',
  noun: say('重点工程', 'project'),
  entity: Project,
  row: ProjectRow,
  key: ['plan', 'code'],
  order: ['plan', 'position'],
  search: ['code', 'title', 'titleEn'],
  references: [{ table: 'plan', columns: ['plan'] }],
})
