import { say } from '../text/bilingual.ts'
import { formatNumber } from '../text/number.ts'
import type { Target } from './target.ts'
import type { TargetFault } from './target-faults.ts'

/** No promise and no report is larger; what is, is a slip of the hand. */
export const LARGEST = 1e12

/** What is promised is nothing or more, a share at most all, and no number that nobody could reach. */
export const amountFaults = ({
  kind,
  ...bounds
}: Pick<Target, 'kind'> & Partial<Pick<Target, 'value' | 'upper'>>): TargetFault[] =>
  (['value', 'upper'] as const).flatMap((field) => {
    const amount = bounds[field] ?? 0
    if (kind === 'ratio' || kind === 'survey')
      return amount >= 0 && amount <= 100
        ? []
        : [
            {
              code: 'share-out-of-range',
              field,
              message: say(
                `比例应在 0 到 100 之间（15 即 15%），这里是 ${amount}`,
                `A share is between 0 and 100 (15 means 15%); this is ${amount}`,
              ),
            },
          ]
    if (amount < 0)
      return [
        {
          code: 'negative-amount',
          field,
          message: say(
            `目标值不能小于 0，这里是 ${amount}；要求减少的，请写减少的数量`,
            `A promise is not less than 0; this is ${amount}. Where something is to go down, give by how much`,
          ),
        },
      ]
    return amount <= LARGEST ? [] : [{ code: 'too-large', field, message: tooLarge }]
  })

export const tooLarge = say(
  `数值过大，不能超过 ${formatNumber(LARGEST)}，请检查`,
  `The number is too large, more than ${formatNumber(LARGEST, 'en')}; check it`,
)
