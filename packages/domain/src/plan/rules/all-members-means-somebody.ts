import { error, type Rule } from '../finding.ts'
import { isAllMembers } from '../flatten.ts'
import { everyReference } from '../walk.ts'

/** Where a task falls to 各成员单位, there are member units. */
export const allMembersMeansSomebody: Rule = (document) =>
  document.units.some(({ member }) => member !== false)
    ? []
    : everyReference(document)
        .filter(({ entry }) => isAllMembers(entry))
        .map(({ path }) =>
          error(
            'no-members',
            path,
            '这里写了“各成员单位”，单位表里却没有一个成员单位',
            'This says 各成员单位, but none of the units is a member',
          ),
        )
