import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ANYBODY, readMatrix } from '../../test/matrix.ts'
import { operations } from '../../test/operations.ts'
import { ROLES } from '../../test/people.ts'
import { REQUESTS } from '../../test/requests.ts'

const matrix = readMatrix(readFileSync(new URL('./matrix.md', import.meta.url), 'utf8'))
const OPERATIONS = await operations()

describe('the table of who may do what', () => {
  it('has a row for each operation, and a request that would succeed', () => {
    const lacking = OPERATIONS.filter(({ name }) => !matrix.has(name)).map(({ name }) => name)
    const template = `| … | ${[...ANYBODY, ...ROLES].map((who) => `${who}?`).join(' | ')} |`
    expect(
      lacking,
      `packages/api/src/access/matrix.md says of these nothing; add for each a row ${template}`,
    ).toEqual([])
    expect(
      OPERATIONS.filter(({ name }) => !(name in REQUESTS)).map(({ name }) => name),
      'add to packages/api/test/requests.ts how each of these is asked for so that it succeeds',
    ).toEqual([])
  })

  it('has no row for what there is not', () => {
    const names = OPERATIONS.map(({ name }) => name)
    expect([...matrix.keys()].filter((name) => !names.includes(name))).toEqual([])
    expect(Object.keys(REQUESTS).filter((name) => !names.includes(name))).toEqual([])
  })

  it('names every role', () => {
    for (const [name, row] of matrix) expect(Object.keys(row), name).toEqual([...ANYBODY, ...ROLES])
  })
})
