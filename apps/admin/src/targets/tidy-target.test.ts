import { describe, expect, it } from 'vitest'
import { tidyTarget } from './tidy-target.ts'

describe('a target as the form leaves it', () => {
  it('keeps nothing of a register once the whole district is meant', () => {
    expect(tidyTarget({ scope: { kind: 'district', register: 'schools', except: ['a'] } })).toEqual(
      {
        scope: { kind: 'district' },
        interpretation: null,
      },
    )
  })

  it('leaves out exceptions where there are none', () => {
    expect(
      tidyTarget({ scope: { kind: 'register', register: 'towns', except: [] } }).scope,
    ).toEqual({ kind: 'register', register: 'towns' })
  })

  it('keeps the named entities of a list', () => {
    const scope = { kind: 'list', register: 'towns', entities: ['hantai'] }
    expect(tidyTarget({ scope }).scope).toEqual(scope)
  })

  it('takes an interpretation without a question for none', () => {
    const scope = { kind: 'district' }
    const asked = { question: '户还是人？', decision: null }
    expect(tidyTarget({ scope, interpretation: { question: null } }).interpretation).toBeNull()
    expect(tidyTarget({ scope, interpretation: asked }).interpretation).toEqual(asked)
  })
})
