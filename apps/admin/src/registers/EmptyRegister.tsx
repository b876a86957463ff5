import type { Register } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { showPath } from '../shared/paths.ts'
import { TextLink } from '../shared/TextLink.tsx'

/** Why nothing can be entered while a register is empty, and the way there. */
export function EmptyRegister({ register }: { register: Kept<Register> | undefined }) {
  const { t, title } = useWording()
  const name = register ? title(register) : t('field.register')
  return (
    <>
      {t('enter.emptyRegister', { register: name })}{' '}
      <TextLink to={register ? showPath('registers', register.id) : '/registers'}>
        {t('enter.fillRegister')}
      </TextLink>
    </>
  )
}
