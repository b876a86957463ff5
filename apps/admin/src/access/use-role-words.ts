import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { useMe } from './use-me.ts'

/** What the person is here, in words: `单位填报人（区教育体育局）`. */
export function useRoleWords(): string[] {
  const { t, say, name } = useWording()
  const { units } = useBook()
  return useMe().grants.map(({ roleName, unit: code }) => {
    const unit = code === null ? undefined : units.get(code)
    return code === null
      ? say(roleName)
      : t('access.roleOf', { role: say(roleName), unit: unit ? name(unit) : code })
  })
}
