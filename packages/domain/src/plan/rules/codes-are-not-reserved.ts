import { ALL_MEMBERS } from '../../responsibilities/responsibility.ts'
import { error, type Rule } from '../finding.ts'
import { placed } from '../walk.ts'

/** No unit takes the code that stands for 各成员单位. */
export const codesAreNotReserved: Rule = (document) =>
  placed(document.units, 'units')
    .filter(({ entry }) => entry.code === ALL_MEMBERS)
    .map(({ path }) =>
      error(
        'reserved-code',
        [...path, 'code'],
        `${ALL_MEMBERS} 专指“各成员单位”，不能作单位代码`,
        `${ALL_MEMBERS} stands for 各成员单位 and cannot be the code of a unit`,
      ),
    )
