import { describe, expect, it } from 'vitest'
import { aMe } from '../../test/factories.ts'
import { permissionFor, unitsFor, verdictOf } from './verdict.ts'

const editor = aMe({ role: 'editor', unit: 'u' })
const coordinator = aMe({ role: 'coordinator', unit: null })

describe('whether a person may', () => {
  it('is asked for a unit, or for any at all', () => {
    expect(verdictOf(editor, 'observations.write').allowed).toBe(true)
    expect(verdictOf(editor, 'observations.write', 'u').allowed).toBe(true)
    expect(verdictOf(editor, 'observations.write', 'v').allowed).toBe(false)
    expect(verdictOf(coordinator, 'observations.write', 'v').allowed).toBe(true)
  })

  it('where they may not, says whom to ask', () => {
    const refused = verdictOf(editor, 'targets.write')
    expect(refused).toMatchObject({
      allowed: false,
      reason: { zh: expect.stringMatching(/统筹单位.*系统管理员/) },
    })
    expect(verdictOf(editor, 'observations.write', 'v')).toMatchObject({
      reason: { zh: expect.stringContaining('本单位') },
    })
  })

  it('is no for what the server did not tell', () => {
    expect(verdictOf({ ...editor, permissions: {} }, 'plans.read').allowed).toBe(false)
  })
})

describe('the units a person may do it for', () => {
  it('are all, some or none', () => {
    expect(unitsFor(coordinator, 'observations.write')).toBeNull()
    expect(unitsFor(editor, 'observations.write')).toEqual(['u'])
    expect(unitsFor(aMe({ role: 'leader', unit: null }), 'observations.write')).toEqual([])
  })
})

describe('an action of react-admin', () => {
  it.each([
    ['targets', 'list', 'targets.read'],
    ['targets', 'show', 'targets.read'],
    ['targets', 'create', 'targets.write'],
    ['targets', 'delete', 'targets.write'],
    ['grants', 'create', 'accounts.write'],
    ['audit', 'export', 'audit.export'],
    ['unheard-of', 'list', undefined],
  ])('%s %s is %s', (resource, action, permission) => {
    expect(permissionFor(resource, action)).toBe(permission)
  })
})
