import type { Interpretation, Scope, Target } from '@gangyao/domain'

interface Written extends Partial<Omit<Target, 'scope' | 'interpretation'>> {
  scope?: Partial<{ kind: string; register: string; except: string[]; entities: string[] }> | null
  interpretation?: Partial<Interpretation> | null
}

/** The form's values as the API takes them: nothing that does not apply, and `null` for what is empty. */
export function tidyTarget<T extends object>(values: T): T {
  const { scope, interpretation, breakdown, dimensions, counter, ...rest }: Written = values
  const { comparator, recurrence, upper, tolerance, benchmark, due } = rest
  const only = <V>(applies: boolean, value: V | undefined) => (applies ? (value ?? null) : null)
  return {
    ...values,
    upper: only(comparator === 'between', upper),
    tolerance: only(comparator === 'about', tolerance),
    benchmark: only(comparator === 'benchmark', benchmark),
    due: only(recurrence === 'once', due),
    scope: tidyScope(scope),
    breakdown: breakdown?.length ? breakdown : null,
    dimensions: dimensions?.length ? dimensions : null,
    counter: counter || null,
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
