import type { Interpretation, Scope } from '@gangyao/domain'

interface Written {
  scope?: Partial<{ kind: string; register: string; except: string[]; entities: string[] }> | null
  interpretation?: Partial<Interpretation> | null
  task?: string | null
  safeguard?: string | null
}

/** The form's values as the API takes them: nothing of a scope that does not apply, no empty interpretation. */
export function tidyTarget<T extends object>(values: T): T {
  const { scope, interpretation }: Written = values
  return {
    ...values,
    scope: tidyScope(scope),
    interpretation: interpretation?.question ? interpretation : null,
  }
}

function tidyScope(scope: Written['scope']): Scope {
  const register = scope?.register ?? ''
  const except = scope?.except ?? []
  switch (scope?.kind) {
    case 'register':
      return { kind: 'register', register, ...(except.length > 0 && { except }) }
    case 'list':
      return { kind: 'list', register, entities: scope.entities ?? [] }
    default:
      return { kind: 'district' }
  }
}
