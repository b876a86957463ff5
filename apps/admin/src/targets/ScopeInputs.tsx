import { useWatch } from 'react-hook-form'
import { FormSection, Wide } from '../form/FormSection.tsx'
import { PickInput } from '../form/PickInput.tsx'
import { TicksInput } from '../form/TicksInput.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'

/** For whom the promise holds: the district, each entry of a register, or named entries. */
export function ScopeInputs() {
  const { t, title, name } = useWording()
  const registers = [...useBook().registers.values()]
  const [kind, code]: (string | undefined)[] = useWatch({ name: ['scope.kind', 'scope.register'] })
  const entities = registers.find((register) => register.code === code)?.entities ?? []
  const choices = entities.map((entity) => ({ value: entity.code, label: name(entity) }))
  return (
    <FormSection title={t('field.scope')}>
      <PickInput
        source="scope.kind"
        label={t('field.scopeKind')}
        required
        choices={(['district', 'register', 'list'] as const).map((value) => ({
          value,
          label: t(`scopeKind.${value}`),
        }))}
      />
      {kind === 'register' || kind === 'list' ? (
        <PickInput
          source="scope.register"
          label={t('field.register')}
          required
          choices={registers.map((register) => ({ value: register.code, label: title(register) }))}
        />
      ) : (
        <span />
      )}
      {kind === 'register' && choices.length > 0 && (
        <Wide>
          <TicksInput source="scope.except" label={t('field.except')} choices={choices} />
        </Wide>
      )}
      {kind === 'list' && (
        <Wide>
          <TicksInput source="scope.entities" label={t('field.entities')} choices={choices} />
        </Wide>
      )}
    </FormSection>
  )
}
