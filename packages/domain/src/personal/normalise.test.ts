import { expect, it } from 'vitest'
import {
  normaliseEmail,
  normaliseIdentityNumber,
  normaliseName,
  normalisePhone,
} from './normalise.ts'

it.each([
  [
    normalisePhone,
    [
      '13812345678',
      '138-1234-5678',
      '+86 138 1234 5678',
      '１３８１２３４５６７８',
      '008613812345678',
    ],
  ],
  [normaliseEmail, ['zhang@example.cn', ' Zhang@Example.CN ']],
  [normaliseName, ['王小明', '王 小明', '王　小明']],
  [normaliseIdentityNumber, ['15060219900101123X', '150602 19900101 123x']],
])('%o writes one thing one way', (normalise, ways) => {
  expect(new Set(ways.map(normalise))).toHaveLength(1)
})
