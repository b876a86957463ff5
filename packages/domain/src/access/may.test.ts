import { describe, expect, it } from 'vitest'
import { AccessRole, type Grant, UNIT_ROLES } from './access-role.ts'
import { may, reachOf } from './may.ts'
import { PERMISSION_NAMES, ruleOf } from './permissions.ts'

const DISTRICT = '150602'
const grant = (role: AccessRole, fields: Partial<Grant> = {}): Grant => ({
  district: DISTRICT,
  role,
  unit: UNIT_ROLES.includes(role) ? 'jiaotiju' : null,
  ...fields,
})
const allows = (...[grants, permission, place]: Parameters<typeof may>) =>
  may(grants, permission, place).allowed

describe('whether somebody may', () => {
  it('is no for everybody without a grant', () => {
    for (const permission of PERMISSION_NAMES)
      expect(allows([], permission, { district: DISTRICT, unit: 'jiaotiju' })).toBe(false)
  })

  it('is no in every other district, whatever they are here', () => {
    const everything = AccessRole.options.map((role) => grant(role))
    for (const permission of PERMISSION_NAMES)
      expect(allows(everything, permission, { district: '150603', unit: 'jiaotiju' })).toBe(false)
  })

  it('is yes for an editor in their own unit only', () => {
    const editor = [grant('editor')]
    const at = (unit: string) => ({ district: DISTRICT, unit })
    expect(allows(editor, 'observations.write', at('jiaotiju'))).toBe(true)
    expect(allows(editor, 'observations.write', at('kexie'))).toBe(false)
    expect(allows(editor, 'observations.write', { district: DISTRICT })).toBe(false)
  })

  it('adds up over all that a person is', () => {
    const both = [grant('editor'), grant('editor', { unit: 'kexie' }), grant('auditor')]
    expect(reachOf(both, 'observations.write', DISTRICT).units).toEqual(['jiaotiju', 'kexie'])
    expect(allows(both, 'audit.read', { district: DISTRICT })).toBe(true)
  })

  it('keeps the system administrator out of the work itself', () => {
    for (const permission of PERMISSION_NAMES.filter((name) => /\.(write|publish)$/.test(name)))
      expect(allows([grant('administrator')], permission, { district: DISTRICT }), permission).toBe(
        permission === 'accounts.write',
      )
  })

  it('says why not, and whom to ask', () => {
    const of = (grants: Grant[], permission: Parameters<typeof may>[1]) => {
      const verdict = may(grants, permission, { district: DISTRICT, unit: 'kexie' })
      return verdict.allowed ? '' : verdict.reason.zh
    }
    expect(of([grant('editor')], 'observations.write')).toMatch('只能处理本单位')
    expect(of([grant('leader')], 'targets.write')).toMatch('需要统筹单位的权限')
    expect(of([grant('coordinator')], 'accounts.write')).toMatch('需要系统管理员的权限')
  })
})

it('gives the roles of a unit no more than their unit when they write', () => {
  for (const permission of PERMISSION_NAMES.filter((name) => !name.endsWith('.read')))
    for (const role of UNIT_ROLES) expect(ruleOf(permission)[role] ?? 'unit').toBe('unit')
})
