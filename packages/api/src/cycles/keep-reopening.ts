import { type Cycle, say } from '@gangyao/domain'
import { invalid } from '../errors/app-error.ts'

/**
 * It is reopened by a verb, which says when and why; a change of its days leaves that as it is.
 *
 * @throws AppError `invalid`
 */
export function keepReopening(
  { reopened: before }: Pick<Cycle, 'reopened'>,
  { reopened: after }: Pick<Cycle, 'reopened'>,
): void {
  const same =
    before?.on === after?.on && before?.until === after?.until && before?.reason === after?.reason
  if (!same)
    throw invalid([
      {
        field: 'reopened',
        message: say('重新开放请用“重新开放”操作', 'It is reopened by the verb of that name'),
      },
    ])
}
