import { PERMISSION_NAMES } from '@gangyao/domain'
import { expect, it } from 'vitest'
import { grants } from '../access/grant.table.ts'
import { contributions } from '../contributions/contribution.table.ts'
import { extensions } from '../extensions/extension.table.ts'
import { ALL_TABLES } from '../records/all-tables.ts'
import { tokens } from '../tokens/token.table.ts'
import { writing } from './record-table.ts'

/**
 * Who is what is a matter of accounts, everybody has tokens of their own, and what is asked of others for a report,
 * or for more time, is part of reporting.
 */
const OTHERS = [grants, tokens, extensions, contributions]
const RECORDS = ALL_TABLES.filter((table) => !OTHERS.includes(table))

it('every kind of record has a permission to read and one to write', () => {
  for (const { resource } of RECORDS) {
    expect(PERMISSION_NAMES).toContain(`${resource}.read`)
    expect(writing({ resource })).toBe(`${resource}.write`)
  }
})

it('no permission to write is for something that there is not', () => {
  const resources = PERMISSION_NAMES.flatMap((name) => /^(.*)\.write$/.exec(name)?.[1] ?? [])
  expect(resources.filter((resource) => resource !== 'accounts').sort()).toEqual(
    RECORDS.map(({ resource }) => resource).sort(),
  )
})

it('a kind of record without one is found out at once', () => {
  expect(() => writing({ resource: 'lectures' })).toThrow('lectures.write is no permission')
})
