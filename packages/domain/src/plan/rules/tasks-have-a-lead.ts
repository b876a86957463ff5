import { question, type Rule } from '../finding.ts'
import { everyTask } from '../walk.ts'

/** Some unit leads every task; where the text leaves it unsaid, somebody has to ask. */
export const tasksHaveALead: Rule = (document) =>
  everyTask(document)
    .filter(({ entry }) => entry.lead.length === 0)
    .map(({ entry, path }) =>
      question(
        'no-lead',
        path,
        `任务 ${entry.code} 没有牵头单位`,
        `Task ${entry.code} has no lead unit`,
      ),
    )
