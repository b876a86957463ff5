import { error, type Finding, quoted, type Rule } from '../finding.ts'
import { referencesTo } from '../references.ts'
import { everyTask, placed } from '../walk.ts'

/** A unit has one part in a task: it leads or it is responsible, and is named once. */
export const tasksNameAUnitOnce: Rule = (document) => {
  const { unitMeant } = referencesTo(document.units)
  return everyTask(document).flatMap(({ entry: task, path }) => {
    const parts = new Map<string, 'lead' | 'responsible'>()
    return (['lead', 'responsible'] as const).flatMap((role) =>
      placed(task[role], ...path, role).flatMap(({ entry: reference, path: place }): Finding[] => {
        const unit = unitMeant(reference)
        if (unit === null) return []
        const earlier = parts.get(unit)
        if (!earlier) parts.set(unit, role)
        if (!earlier) return []
        return [
          earlier === role
            ? error(
                'unit-named-twice',
                place,
                `任务 ${task.code} 里${quoted(reference)}写了两次`,
                `Task ${task.code} names ${quoted(reference)} twice`,
              )
            : error(
                'unit-named-twice',
                place,
                `任务 ${task.code} 里${quoted(reference)}既是牵头单位又是责任单位，只能取其一`,
                `In task ${task.code} ${quoted(reference)} is both lead and responsible; it can be only one`,
              ),
        ]
      }),
    )
  })
}
