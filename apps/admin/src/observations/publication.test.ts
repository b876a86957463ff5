import { describe, expect, it } from 'vitest'
import { aValue } from '../../test/factories.ts'
import { publicationOf } from './publication.ts'

describe('what the public sees of a value', () => {
  it.each([
    ['draft', { published: false, publishedEarlier: false }],
    ['published', { published: true, publishedEarlier: false }],
    ['changed', { published: false, publishedEarlier: true }],
  ])('is %s', (publication, fields) => {
    expect(publicationOf(aValue(fields))).toBe(publication)
  })
})
