import type { Wording } from '../messages/use-wording.ts'
import type { PasswordPolicy } from './doors.ts'

/** What is asked of a new password, in one sentence. */
export function policyWords(
  { min, classes, history }: Pick<PasswordPolicy, 'min' | 'classes' | 'history'>,
  t: Wording['t'],
): string {
  return [
    t('account.policy.length', { min }),
    classes > 1 && t('account.policy.classes', { classes }),
    history > 0 && t('account.policy.history', { history }),
  ]
    .filter(Boolean)
    .join(t('account.policy.and'))
}
