import { describe, expect, it } from 'vitest'
import { tidyTarget } from './tidy-target.ts'

const tidied = (values: object): Record<string, unknown> => ({ ...tidyTarget(values) })

describe('a target as the form leaves it', () => {
  it('keeps nothing of a register once the whole district is meant', () => {
    expect(
      tidied({ scope: { kind: 'district', register: 'schools', except: ['a'] } }),
    ).toMatchObject({ scope: { kind: 'district' }, interpretation: null })
  })

  it('leaves out exceptions where there are none', () => {
    expect(tidied({ scope: { kind: 'register', register: 'towns', except: [] } })).toMatchObject({
      scope: { kind: 'register', register: 'towns' },
    })
  })

  it('keeps the named entities of a list', () => {
    const scope = { kind: 'list', register: 'towns', entities: ['hantai'] }
    expect(tidied({ scope })).toMatchObject({ scope })
  })

  it('takes an interpretation without a question for none', () => {
    const asked = { question: '户还是人？', decision: null }
    expect(tidied({ interpretation: { question: null } })).toMatchObject({ interpretation: null })
    expect(tidied({ interpretation: asked })).toMatchObject({ interpretation: asked })
  })

  it('keeps of what it is compared with only what its comparator needs', () => {
    const all = { upper: 5, tolerance: 0, benchmark: 'city' }
    const none = { upper: null, tolerance: null, benchmark: null }
    expect(tidied({ comparator: 'gte', ...all })).toMatchObject(none)
    expect(tidied({ comparator: 'between', ...all })).toMatchObject({ ...none, upper: 5 })
    expect(tidied({ comparator: 'about', ...all })).toMatchObject({ ...none, tolerance: 0 })
    expect(tidied({ comparator: 'benchmark', ...all })).toMatchObject({
      ...none,
      benchmark: 'city',
    })
  })

  it('has a due date of its own only where it is owed once', () => {
    expect(tidied({ recurrence: 'once', due: '2024-06-30' })).toMatchObject({ due: '2024-06-30' })
    expect(tidied({ recurrence: 'plan', due: '2024-06-30' })).toMatchObject({ due: null })
  })

  it('takes an emptied breakdown, no dimension and no counter for none', () => {
    expect(tidied({ breakdown: [], dimensions: [], counter: '' })).toMatchObject({
      breakdown: null,
      dimensions: null,
      counter: null,
    })
    const breakdown = [{ period: '2021', value: 0 }]
    expect(tidied({ breakdown, counter: 'activities.lectures' })).toMatchObject({
      breakdown,
      counter: 'activities.lectures',
    })
  })
})
