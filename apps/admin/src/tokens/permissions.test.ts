import { PERMISSION_NAMES } from '@gangyao/domain'
import { expect, it } from 'vitest'
import { byVerb, groupsOf, isPlainReading } from './permissions.ts'

it('every permission there is can be chosen, once', () => {
  const offered = groupsOf(() => true).flatMap(([, rows]) =>
    rows.flatMap(({ permissions }) => permissions),
  )
  expect(offered.toSorted()).toEqual(PERMISSION_NAMES.toSorted())
})

it('what somebody has not is not offered, nor a group with nothing in it', () => {
  const groups = groupsOf((name) => name === 'targets.read' || name === 'units.write')
  expect(groups).toEqual([
    ['figures', [{ resource: 'targets', permissions: ['targets.read'] }]],
    ['parties', [{ resource: 'units', permissions: ['units.write'] }]],
  ])
})

it('reading everything leaves out people, accounts and the log', () => {
  const plain = PERMISSION_NAMES.filter(isPlainReading)
  expect(plain).toContain('observations.read')
  expect(
    plain.filter((name) => /write|contacts|reports|evidence|accounts|audit/.test(name)),
  ).toEqual([])
})

it('is told by what one may do', () => {
  expect(byVerb(['units.read', 'observations.write', 'targets.read'])).toEqual([
    ['read', ['units', 'targets']],
    ['write', ['observations']],
  ])
  const plain = PERMISSION_NAMES.filter(isPlainReading)
  expect(byVerb(['audit.read', ...plain])).toEqual([['read', ['plain', 'audit']]])
})
