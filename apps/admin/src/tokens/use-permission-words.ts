import type { Permission } from '@gangyao/domain'
import { useWording } from '../messages/use-wording.ts'
import { byVerb, halvesOf } from './permissions.ts'

/** Permissions in plain words. */
export function usePermissionWords() {
  const { t } = useWording()
  const kind = (permission: Permission) => t(`tokens.kinds.${halvesOf(permission).resource}`)
  return {
    kind,
    verb: (permission: Permission) => t(`tokens.verbs.${halvesOf(permission).verb}`),
    /** `查看指标、数据；修改数据` */
    summary: (permissions: readonly Permission[]) =>
      byVerb(permissions)
        .map(([verb, kinds]) =>
          t('tokens.may', {
            verb: t(`tokens.verbs.${verb}`),
            what: kinds
              .map((one) => t(one === 'plain' ? 'tokens.allPlain' : `tokens.kinds.${one}`))
              .join(t('list.and')),
          }),
        )
        .join(t('tokens.and')),
  }
}
