import type { Db } from '@gangyao/api'
import { say } from '@gangyao/domain'
import { UsageError } from './usage-error.ts'

/**
 * The district a command means that names none.
 *
 * @throws UsageError where there are several, or none
 */
export async function onlyDistrict(db: Db): Promise<string> {
  const districts = await db.selectFrom('district').select('code').limit(2).execute()
  const [only, second] = districts
  if (only && !second) return only.code
  throw new UsageError(
    only
      ? say(
          '有多个旗县区，请用 --district 指明代码。',
          'There are several districts; name one with --district.',
        )
      : say('还没有载入任何规划。', 'No plan has been loaded yet.'),
  )
}
